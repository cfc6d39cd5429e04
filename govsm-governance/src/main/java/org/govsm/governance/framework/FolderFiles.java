package org.govsm.governance.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govsm.core.rules.check.FileChecker;
import org.govsm.core.rules.check.FoundFile;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.source.SourceProblem;

/** Controls and profiles of them in a folder that is checked. */
public final class FolderFiles implements FileChecker {

  private static final String OSCAL = "http://csrc.nist.gov/ns/oscal/1.0 ";
  private static final String CATALOGUE = OSCAL + "catalog";
  private static final String PROFILE = OSCAL + "profile";

  private static final String IMPORT = "profile.import";

  /** What hangs on the catalogues that a profile imports. */
  private static final Set<String> OF_IMPORTS =
      Set.of("profile.parameter", "profile.control", "profile.left-out");

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
            : ownFaults(ProfileLint.check(file.name(), file.bytes(), catalogues(folder)), folder);
    return problems.stream().map(LintNote::of).toList();
  }

  /** What a profile lacks of a catalogue that is broken is no fault of the profile. */
  private static List<SourceProblem> ownFaults(
      List<SourceProblem> problems, List<FoundFile> folder) {
    List<SourceProblem> ofBroken =
        problems.stream()
            .filter(problem -> problem.code().equals(IMPORT))
            .filter(problem -> folder.stream().anyMatch(one -> isBroken(one, problem)))
            .toList();
    return problems.stream()
        .filter(problem -> !ofBroken.contains(problem))
        .filter(problem -> ofBroken.isEmpty() || !OF_IMPORTS.contains(problem.code()))
        .toList();
  }

  private static boolean isBroken(FoundFile file, SourceProblem named) {
    return file.root().filter(CATALOGUE::equals).isPresent()
        && isNamed(named.what(), file.name().substring(file.name().lastIndexOf('/') + 1))
        && !CatalogueLint.check(file.name(), file.bytes()).isEmpty();
  }

  private static boolean isNamed(String what, String name) {
    return what.contains("'" + name + "'") || what.contains("/" + name + "'");
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
