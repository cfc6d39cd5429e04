package org.govsm.governance.account;

import java.util.List;
import org.govsm.core.rules.check.FileChecker;
import org.govsm.core.rules.check.FoundFile;
import org.govsm.core.rules.check.LintNote;

/** Platforms of a host in a folder that is checked. */
public final class HandlesChecker implements FileChecker {

  /** For {@link java.util.ServiceLoader}. */
  public HandlesChecker() {}

  @Override
  public boolean reads(FoundFile file) {
    return file.root().filter("urn:govsm:handles:1 handles"::equals).isPresent();
  }

  @Override
  public List<LintNote> check(FoundFile file, List<FoundFile> folder) {
    return Platforms.check(file.name(), file.bytes()).stream().map(LintNote::of).toList();
  }
}
