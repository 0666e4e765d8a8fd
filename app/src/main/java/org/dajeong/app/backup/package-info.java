/// Backups: a database in one file, and back.
///
/// A file is a zip. Its manifest names every table with its number of rows and the SHA-256 of its content, all read in
/// one transaction. The content itself is what `pg_dump` writes, where the machine has one that is new enough for the
/// server; otherwise every table as PostgreSQL's `copy` writes it, to be loaded into tables that our migrations make.
/// Restoring happens in one transaction: after it everything is as it was, or nothing has changed.
@NullMarked
@ApplicationModule(displayName = "Backup", allowedDependencies = "database")
package org.dajeong.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
