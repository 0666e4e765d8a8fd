/// The product: one package per part of the programme, each a module of its own.
@NullMarked
package org.dajeong.app;

import org.jspecify.annotations.NullMarked;
