package org.govsm.governance.framework;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.governance.framework.ProfileProperties.Said;

/** Reads a profile: which controls of which catalogue, and what is set and changed in them. */
final class ProfileReader {

  private static final String ID = "[a-z0-9]+([.-][a-z0-9]+)*";
  private static final String CONTROL = "[A-Z]+(-[A-Z]+)*-[0-9]+";

  private static final List<PropertyRule> OF_PROFILE =
      List.of(
          PropertyRule.matching("profile-id", ID, "an id such as starter"),
          PropertyRule.matching(ProfileProperties.TITLE, ".+", "the title in another language")
              .repeated(),
          PropertyRule.matching("left-out", CONTROL, "the id of a control, such as GSM-COM-11")
              .repeated());

  private static final List<PropertyRule> OF_SETTING =
      List.of(PropertyRule.oneOf("effect", "tightens", "loosens", "adapts"));

  private static final List<PropertyRule> OF_CONTROL =
      List.of(ControlReader.STRENGTH, ControlReader.SEVERITY, ControlReader.CADENCE);

  /** A place of the file that names a control or a catalogue. */
  record Named(Position position, String name) {}

  /** The controls that are taken from one catalogue. */
  record Import(Named source, List<Named> controls) {}

  /** A parameter that is set. */
  record Setting(Named parameter, String value, ProfileProperties properties) {}

  /** A control whose properties are changed. */
  record Alteration(Named control, ProfileProperties properties) {}

  final OscalMetadata metadata;
  final List<Import> imports = new ArrayList<>();
  final List<Setting> settings = new ArrayList<>();
  final List<Alteration> alterations = new ArrayList<>();
  final ProfileProperties properties;

  private final OscalCursor cursor;
  private int merges;

  private ProfileReader(OscalCursor cursor) {
    this.cursor = cursor;
    metadata = new OscalMetadata(cursor);
    properties = new ProfileProperties(cursor, OF_PROFILE);
  }

  static Profile read(String file, byte[] bytes, Collection<ControlCatalogue> catalogues) {
    OscalCursor cursor = new OscalCursor(XmlCursor.open(file, bytes), "profile");
    ProfileReader reader = new ProfileReader(cursor);
    reader.profile();
    ProfileResolver resolver = new ProfileResolver(cursor, reader, catalogues);
    resolver.resolve();
    cursor.finish();
    return resolver.profile(reader.edition(), reader.titles());
  }

  String id() {
    return properties.first("profile-id").map(Said::value).orElse("");
  }

  private Edition edition() {
    return new Edition(id(), metadata.title(), metadata.version(), metadata.lastModified());
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>(properties.titles());
    titles.put(Control.ENGLISH, metadata.title());
    return titles;
  }

  private void profile() {
    if (!cursor.name().equals("profile")) {
      cursor.problem(
          "profile.root",
          "this is no OSCAL profile",
          "write <profile xmlns=\"" + OscalCursor.OSCAL + "\">");
      cursor.skip();
      return;
    }
    cursor.only("uuid");
    cursor.uuid();
    Position root = cursor.position();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "metadata" -> metadata.read(properties::read);
        case "import" -> imports.add(imported());
        case "merge" -> merge();
        case "modify" -> modify();
        default -> cursor.refuse("metadata, import, merge and modify in <profile>");
      }
    }
    complete(root);
  }

  private void complete(Position root) {
    metadata.complete();
    if (id().isEmpty()) {
      missing(metadata.start(), "no property 'profile-id'", "its id, such as starter");
    }
    if (imports.isEmpty()) {
      missing(root, "no <import>", "one, with the file of a catalogue as href");
    }
    if (merges != 1) {
      missing(root, "no or more than one <merge>", "<merge><as-is>true</as-is></merge>");
    }
  }

  private void missing(Position where, String what, String remedy) {
    cursor.problem(where, "profile.missing", "the profile has " + what, "write " + remedy);
  }

  private Import imported() {
    cursor.only("href");
    Named source = new Named(cursor.position(), cursor.required("href"));
    List<Named> controls = new ArrayList<>();
    while (cursor.enterChild()) {
      if (cursor.name().equals("include-controls")) {
        cursor.only();
        included(controls);
      } else {
        cursor.refuse("include-controls in <import>; name each control with <with-id>");
      }
    }
    return new Import(source, controls);
  }

  private void included(List<Named> controls) {
    while (cursor.enterChild()) {
      if (cursor.name().equals("with-id")) {
        cursor.only();
        Position position = cursor.position();
        controls.add(new Named(position, cursor.requiredText()));
      } else {
        cursor.refuse("with-id in <include-controls>");
      }
    }
  }

  private void merge() {
    merges++;
    Position start = cursor.position();
    List<String> said = new ArrayList<>();
    while (cursor.enterChild()) {
      if (cursor.name().equals("as-is")) {
        said.add(cursor.requiredText());
      } else {
        cursor.refuse("<as-is>true</as-is> in <merge>");
      }
    }
    if (!said.equals(List.of("true"))) {
      cursor.problem(
          start,
          "profile.merge",
          "controls keep the order and the groups of their catalogue",
          "write <merge><as-is>true</as-is></merge>");
    }
  }

  private void modify() {
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "set-parameter" -> setting();
        case "alter" -> alteration();
        default -> cursor.refuse("set-parameter and alter in <modify>");
      }
    }
  }

  private void setting() {
    cursor.only("param-id");
    Named parameter = new Named(cursor.position(), cursor.required("param-id"));
    ProfileProperties effect = new ProfileProperties(cursor, OF_SETTING);
    List<String> values = new ArrayList<>();
    while (cursor.enterChild()) {
      switch (cursor.name()) {
        case "prop" -> effect.read();
        case "value" -> values.add(cursor.requiredText());
        default -> cursor.refuse("prop and value in <set-parameter>");
      }
    }
    if (values.size() != 1 || effect.first("effect").isEmpty()) {
      cursor.problem(
          parameter.position(),
          "profile.parameter",
          "the parameter '" + parameter.name() + "' is not set completely",
          "write one <value>, and the property 'effect' with "
              + OF_SETTING.stream().map(PropertyRule::allowed).collect(joining()));
    }
    settings.add(new Setting(parameter, String.join(" ", values), effect));
  }

  private void alteration() {
    cursor.only("control-id");
    Named control = new Named(cursor.position(), cursor.required("control-id"));
    ProfileProperties changed = new ProfileProperties(cursor, OF_CONTROL);
    while (cursor.enterChild()) {
      if (cursor.name().equals("add")) {
        cursor.only();
        added(changed);
      } else {
        cursor.refuse("add in <alter>; an added property of ours takes the place of the old one");
      }
    }
    alterations.add(new Alteration(control, changed));
  }

  private void added(ProfileProperties changed) {
    while (cursor.enterChild()) {
      if (cursor.name().equals("prop")) {
        changed.read();
      } else {
        cursor.refuse("prop in <add>");
      }
    }
  }
}
