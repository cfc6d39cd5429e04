package org.govsm.core.rules.broken;

import org.govsm.core.rules.check.LintNote;

/** Rules that use their own lint. */
public final class SeesCheck {
  LintNote.Level level() {
    return LintNote.Level.ERROR;
  }
}
