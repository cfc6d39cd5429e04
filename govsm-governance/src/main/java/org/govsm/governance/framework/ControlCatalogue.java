package org.govsm.governance.framework;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** The controls of one framework, read from an OSCAL catalogue. */
public final class ControlCatalogue implements ToPlain {

  private final Edition edition;
  private final List<Element> elements;
  private final Map<String, Control> controls = new LinkedHashMap<>();
  private final Optional<Profile> profile;

  /** Worked out once: each assessment is pinned by it. */
  private @Nullable String digest;

  ControlCatalogue(
      Edition edition, List<Element> elements, List<Control> controls, Optional<Profile> profile) {
    this.edition = edition;
    this.elements = List.copyOf(elements);
    this.profile = profile;
    controls.forEach(control -> this.controls.put(control.id(), control));
  }

  /**
   * Reads a catalogue.
   *
   * @param file the name to use in problems
   * @param bytes the file, as {@code docs/controls-format.md} says
   * @throws org.govsm.core.source.BrokenFileException with every problem, if it has any
   */
  public static ControlCatalogue read(String file, byte[] bytes) {
    return CatalogueReader.read(file, bytes);
  }

  /**
   * The framework of 2012, which comes with govsm.
   *
   * @return the catalogue {@code framework-2012}
   */
  public static ControlCatalogue shipped() {
    return Shipped.FRAMEWORK_2012;
  }

  /**
   * Law and policy after the framework, each control with its days, which comes with govsm.
   *
   * @return the catalogue {@code later-law}
   */
  public static ControlCatalogue laterLaw() {
    return Shipped.LATER_LAW;
  }

  /**
   * Every catalogue that comes with govsm.
   *
   * @return the framework first
   */
  public static List<ControlCatalogue> all() {
    return List.of(shipped(), laterLaw());
  }

  /**
   * Finds a control in whichever catalogue comes with govsm.
   *
   * @param control its id, such as {@code LAW-IT-05}
   * @return the control, or nothing if none has that id
   */
  public static Optional<Control> known(String control) {
    return all().stream().flatMap(catalogue -> catalogue.find(control).stream()).findFirst();
  }

  /**
   * The catalogue.
   *
   * @return its id, such as {@code framework-2012}
   */
  public String id() {
    return edition.id();
  }

  /**
   * The name of the catalogue.
   *
   * @return its title, in English
   */
  public String title() {
    return edition.title();
  }

  /** The edition of the catalogue. */
  public String version() {
    return edition.version();
  }

  /**
   * When the file was last changed.
   *
   * @return the moment that the file says
   */
  public OffsetDateTime lastModified() {
    return edition.lastModified();
  }

  /**
   * The profile that chose and changed the controls.
   *
   * @return the profile, with what it left out and changed and why; nothing where the catalogue is
   *     as it was written
   */
  public Optional<Profile> profile() {
    return profile;
  }

  /**
   * The main parts of the framework.
   *
   * @return those that have controls here, in the order of the file
   */
  public List<Element> elements() {
    return elements;
  }

  /**
   * The controls.
   *
   * @return all, in the order of the file
   */
  public List<Control> controls() {
    return List.copyOf(controls.values());
  }

  /**
   * Finds a control.
   *
   * @param control its id, such as {@code GSM-COM-11}
   * @return the control, or nothing if there is none of that id
   */
  public Optional<Control> find(String control) {
    return Optional.ofNullable(controls.get(control));
  }

  /**
   * What pins this catalogue with the parameters that are set in it. White space, comments, the
   * order of properties and the ids of OSCAL do not change it.
   *
   * @return {@code sha256:} and the hash of the tree form
   */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = CanonicalForm.digest(toPlain());
      digest = known;
    }
    return known;
  }

  /**
   * The same catalogue with parameters set.
   *
   * @param settings new values by control id and parameter name
   * @return the catalogue, or a fault for each control or parameter that it does not have, with
   *     pointers such as {@code /GSM-COM-11/warnDays}
   */
  public Checked<ControlCatalogue> withParameters(Map<String, Map<String, String>> settings) {
    List<InputFault> faults = new ArrayList<>();
    settings.forEach((control, values) -> checkSetting(control, values, faults));
    List<Control> changed =
        controls().stream().map(c -> c.with(settings.getOrDefault(c.id(), Map.of()))).toList();
    return Checked.of(new ControlCatalogue(edition, elements, changed, profile), faults);
  }

  private void checkSetting(String control, Map<String, String> values, List<InputFault> faults) {
    Optional<Control> known = find(control);
    if (known.isEmpty()) {
      faults.add(unknown(Tree.pointer(control), control));
      return;
    }
    for (String name : values.keySet()) {
      if (!known.get().parameters().containsKey(name)) {
        faults.add(unknown(Tree.pointer(control) + Tree.pointer(name), name));
      }
    }
  }

  private InputFault unknown(String pointer, String name) {
    Message text = Message.of("fault.setting").with("name", name).with("catalogue", id());
    return new InputFault(pointer, "setting.unknown", text);
  }

  /**
   * The published tree form.
   *
   * @return id, title, version, lastModified, elements, controls, and the profile if there is one
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>(edition.toPlain());
    tree.put("elements", Tree.list(elements, Element::toPlain));
    tree.put("controls", Tree.list(controls(), Control::toPlain));
    profile.ifPresent(chosen -> tree.put("profile", chosen.toPlain()));
    return tree;
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final ControlCatalogue FRAMEWORK_2012 = load("framework-2012.xml");
    static final ControlCatalogue LATER_LAW = load("later-law.xml");

    private static ControlCatalogue load(String name) {
      try (InputStream in =
          requireNonNull(ControlCatalogue.class.getResourceAsStream(name), name)) {
        return read(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Id and version. */
  @Override
  public String toString() {
    return id() + " " + version();
  }
}
