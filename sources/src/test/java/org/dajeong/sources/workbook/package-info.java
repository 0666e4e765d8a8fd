/// Workbooks as survey firms send them, made by one program and read back by another.
@NullMarked
package org.dajeong.sources.workbook;

import org.jspecify.annotations.NullMarked;
