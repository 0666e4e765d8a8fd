/// The database the programme runs on: the embedded PostgreSQL of `demo` and `serve --trial`, or the address of a real
/// one.
///
/// No business and no Spring in here. The embedded server lives in one folder, belongs to one running programme and
/// ends with it, however the programme ends.
@NullMarked
package org.dajeong.app.database;

import org.jspecify.annotations.NullMarked;
