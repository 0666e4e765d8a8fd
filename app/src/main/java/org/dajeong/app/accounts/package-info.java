/// Who may enter and see what: accounts, roles, sign-in, and the trail of what was seen and changed.
///
/// Every route says with [org.dajeong.app.accounts.Allowed] who may take it; what says nothing is denied.
@NullMarked
@ApplicationModule(displayName = "Accounts", allowedDependencies = "organization")
package org.dajeong.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
