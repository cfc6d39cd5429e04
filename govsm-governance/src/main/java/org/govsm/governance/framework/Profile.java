package org.govsm.governance.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;

/**
 * A choice of controls for a kind of body: which apply, how strongly, with which limits. It is read
 * from an OSCAL 1.1.2 profile, of which {@code docs/profiles.md} says the part that is accepted. A
 * control that is left out, and a change that does not tighten, carries its reason.
 */
public final class Profile implements ToPlain {

  private final Edition edition;
  private final Map<String, String> titles;
  private final List<ControlCatalogue> sources;
  private final List<Control> controls;
  private final List<ControlChange> changes;

  Profile(
      Edition edition,
      Map<String, String> titles,
      List<ControlCatalogue> sources,
      Collection<Control> controls,
      List<ControlChange> changes) {
    this.edition = edition;
    this.titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    this.sources = sources;
    this.controls = List.copyOf(controls);
    this.changes = List.copyOf(changes);
  }

  /**
   * Reads a profile and resolves it.
   *
   * @param file the name to use in problems
   * @param bytes the file, as {@code docs/profiles.md} says
   * @param catalogues what it may import, each under its id and {@code .xml}; the catalogue of
   *     another profile among them makes this one an overlay over that profile
   * @throws org.govsm.core.source.BrokenFileException with every problem, if it has any
   */
  public static Profile read(String file, byte[] bytes, Collection<ControlCatalogue> catalogues) {
    return ProfileReader.read(file, bytes, catalogues);
  }

  /**
   * The profile.
   *
   * @return its id, such as {@code starter}
   */
  public String id() {
    return edition.id();
  }

  /**
   * Its name.
   *
   * @param language a code such as {@code hi}
   * @return the title in that language; in English where there is no translation
   */
  public String title(String language) {
    return titles.getOrDefault(language, edition.title());
  }

  /** Its edition. */
  public String version() {
    return edition.version();
  }

  /**
   * What it leaves out and changes.
   *
   * @return every change with its reason; those of a profile that it imports come first
   */
  public List<ControlChange> changes() {
    return changes;
  }

  /**
   * What it does to one control.
   *
   * @param control the id of the control
   * @return the changes; empty where it is taken as it is, or not known
   */
  public List<ControlChange> changes(String control) {
    return changes.stream().filter(change -> change.control().equals(control)).toList();
  }

  /** Whether it draws on a catalogue itself, or by a profile below it. */
  boolean draws(ControlCatalogue catalogue) {
    return sources.stream()
        .anyMatch(
            source ->
                source.digest().equals(catalogue.digest())
                    || source.profile().filter(below -> below.draws(catalogue)).isPresent());
  }

  /**
   * What pins this profile: the catalogues it draws on, the controls it takes, the changes.
   *
   * @return {@code sha256:} and the hash of the tree form
   */
  public String digest() {
    return CanonicalForm.digest(toTree());
  }

  /**
   * The controls as this profile wants them.
   *
   * @return a catalogue under the id, title and version of the profile, which remembers the profile
   */
  public ControlCatalogue catalogue() {
    List<Element> elements = new ArrayList<>();
    for (ControlCatalogue source : sources) {
      source.elements().stream()
          .filter(e -> elements.stream().noneMatch(known -> known.id().equals(e.id())))
          .filter(e -> controls.stream().anyMatch(control -> control.element().equals(e.id())))
          .forEach(elements::add);
    }
    return new ControlCatalogue(edition, elements, controls, Optional.of(this));
  }

  /**
   * The published tree form.
   *
   * @return id, title by language, version, digest, sources, the ids of the controls, and changes
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = toTree();
    tree.put("digest", digest());
    return tree;
  }

  private Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id());
    tree.put("title", titles);
    tree.put("version", version());
    tree.put("sources", Tree.list(sources, Profile::pin));
    tree.put("controls", Tree.list(controls, Control::id));
    tree.put("changes", Tree.list(changes, ControlChange::toPlain));
    return tree;
  }

  private static Map<String, Object> pin(ControlCatalogue source) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", source.id());
    tree.put("version", source.version());
    tree.put("digest", source.digest());
    return tree;
  }
}
