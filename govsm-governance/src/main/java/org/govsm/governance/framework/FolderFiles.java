package org.govsm.governance.framework;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.rules.check.FileChecker;
import org.govsm.core.rules.check.FoundFile;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.source.SourceProblem;

/** Controls and profiles of them in a folder that is checked. */
public final class FolderFiles implements FileChecker {

  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal/1.0 ";
  private static final String CATALOGUE = OSCAL + "catalog";
  private static final String PROFILE = OSCAL + "profile";

  /** For {@link java.util.ServiceLoader}. */
  public FolderFiles() {}

  @Override
  public boolean reads(FoundFile file) {
    return file.root().filter(List.of(CATALOGUE, PROFILE)::contains).isPresent();
  }

  @Override
  public List<LintNote> check(FoundFile file, List<FoundFile> folder) {
    List<SourceProblem> problems =
        file.root().filter(CATALOGUE::equals).isPresent()
            ? CatalogueLint.check(file.name(), file.bytes())
            : ProfileLint.check(file.name(), file.bytes(), catalogues(folder));
    return problems.stream().map(LintNote::of).toList();
  }

  /** Those of the folder that can be read, those of the shipped profiles and the framework. */
  private static List<ControlCatalogue> catalogues(List<FoundFile> folder) {
    List<ControlCatalogue> known = new ArrayList<>();
    for (FoundFile file : folder) {
      boolean readable =
          file.root().filter(CATALOGUE::equals).isPresent()
              && CatalogueLint.check(file.name(), file.bytes()).isEmpty();
      if (readable) {
        known.add(ControlCatalogue.read(file.name(), file.bytes()));
      }
    }
    Profiles.shipped().forEach(profile -> known.add(profile.catalogue()));
    known.add(ControlCatalogue.shipped());
    return known;
  }
}
