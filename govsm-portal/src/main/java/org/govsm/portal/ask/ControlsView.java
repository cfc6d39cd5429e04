package org.govsm.portal.ask;

import java.util.List;
import java.util.Map;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Element;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.web.Page;

/** Controls view: the list of controls. */
public record ControlsView(
    Profile profile, CheckCoverage coverage, ControlFilter filter, ControlWords words) {

  static ControlsView of(Profile profile, CheckCoverage coverage, ControlFilter filter, Page page) {
    return new ControlsView(profile, coverage, filter, new ControlWords(page, profile.id()));
  }

  /** The profiles that can be chosen. */
  public List<Profile> profiles() {
    return Profiles.shipped();
  }

  /** What can be chosen in each field. */
  public Map<String, List<String>> choices() {
    return ControlFilter.choices(coverage);
  }

  /** Whether a code is chosen. */
  public boolean isChosen(String field, String code) {
    return filter.chosen(field).equals(code);
  }

  /** The word for what can be chosen. */
  public String choice(String field, String code) {
    String language = words.page().context().language();
    return field.equals("element")
        ? coverage.catalogue().elements().stream()
            .filter(element -> element.id().equals(code))
            .map(element -> element.title(language))
            .findFirst()
            .orElse(code)
        : words.code(field, code);
  }

  /** The elements of which a control was found. */
  public List<Element> elements() {
    return coverage.catalogue().elements().stream().filter(e -> !found(e).isEmpty()).toList();
  }

  /** The controls of an element that were found. */
  public List<ControlCoverage> found(Element element) {
    return found().stream().filter(one -> one.control().element().equals(element.id())).toList();
  }

  /** All that were found. */
  public List<ControlCoverage> found() {
    String language = words.page().context().language();
    return coverage.controls().stream().filter(one -> filter.fits(one, language)).toList();
  }

  /** How many controls the profile leaves out. */
  public long leftOut() {
    return profile.changes().stream().filter(c -> c.what().equals("left-out")).count();
  }
}
