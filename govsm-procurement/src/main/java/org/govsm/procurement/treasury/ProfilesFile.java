package org.govsm.procurement.treasury;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.source.Position;
import org.govsm.core.text.NearestName;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.BankAnswer;
import org.govsm.procurement.treasury.FileProfile.Column;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.FileProfile.Form;
import org.govsm.procurement.treasury.FileProfile.Format;
import org.govsm.procurement.treasury.FileProfile.Layout;

/** Reader of a file of profiles. */
final class ProfilesFile {

  private static final String NAMESPACE = "urn:govsm:payment-profiles:1";
  private static final int MOST = 140;

  private final XmlCursor xml;

  ProfilesFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "profiles");
  }

  FileProfiles read() {
    List<FileProfile> profiles = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    while (xml.enterOnlyChild()) {
      if (!xml.name().equals("profile")) {
        xml.refuseElement("write <profile>");
        continue;
      }
      String code = xml.required("code");
      if (!codes.add(code)) {
        problem("a profile of this code stands before", "give each its own code");
      }
      profiles.add(profile(code));
    }
    xml.finish();
    return new FileProfiles(profiles);
  }

  private FileProfile profile(String code) {
    boolean ours = oneOf("layout", List.of("ours", "agreed")).equals("ours");
    Map<Content, Layout> layouts = new EnumMap<>(Content.class);
    while (xml.enterOnlyChild()) {
      if (!xml.name().equals("file")) {
        xml.refuseElement("write <file>");
        continue;
      }
      layout()
          .ifPresent(
              layout -> {
                if (layouts.put(layout.content(), layout) != null) {
                  problem("the profile has two files of this content", "remove one");
                }
              });
    }
    return new FileProfile(code, ours, layouts);
  }

  private Optional<Layout> layout() {
    Optional<Content> content = constant("content", Content.values());
    Optional<Format> format = constant("format", Format.values());
    String encoding = oneOf("encoding", FileProfile.ENCODINGS.keySet().stream().sorted().toList());
    String days = oneOf("days", FileProfile.DAYS.keySet().stream().sorted().toList());
    Position at = xml.position();
    List<Column> columns = new ArrayList<>();
    Map<String, BankAnswer.Kind> statuses = new LinkedHashMap<>();
    while (xml.enterOnlyChild()) {
      if (xml.name().equals("column")) {
        column(content).ifPresent(columns::add);
      } else if (xml.name().equals("status")) {
        String word = xml.required("word");
        constant("kind", BankAnswer.Kind.values()).ifPresent(kind -> statuses.put(word, kind));
        xml.skip();
      } else {
        xml.refuseElement("write <column> or <status>");
      }
    }
    if (content.isEmpty() || format.isEmpty() || encoding.isEmpty() || days.isEmpty()) {
      return Optional.empty();
    }
    Layout layout =
        new Layout(
            content.get(),
            format.get(),
            requireKnown(FileProfile.ENCODINGS, encoding),
            requireKnown(FileProfile.DAYS, days),
            columns,
            statuses);
    for (String value : RowValues.needed(content.get())) {
      if (layout.column(value).isEmpty()) {
        xml.problem(at, "profile.column", "no column has '" + value + "'", "add a column for it");
      }
    }
    return Optional.of(layout);
  }

  private static <T> T requireKnown(Map<String, T> known, String name) {
    return requireNonNull(known.get(name), name);
  }

  private Optional<Column> column(Optional<Content> content) {
    String name = xml.required("name");
    String value = xml.required("value");
    Optional<Form> form = constant("form", Form.values());
    String most = xml.attribute("most").orElse(String.valueOf(MOST));
    boolean required = oneOf("required", List.of("true", "false")).equals("true");
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      problem("'" + name + "' is no name of a column", "write letters, digits and _");
    }
    if (!most.matches("[1-9][0-9]{0,2}")) {
      problem("'" + most + "' is no number of characters", "write a number below 1000");
      most = "1";
    }
    content
        .map(RowValues::names)
        .filter(known -> !known.contains(value))
        .ifPresent(
            known ->
                problem(
                    "there is no value '" + value + "' here" + NearestName.hint(value, known),
                    "write one of " + String.join(", ", known)));
    form.filter(one -> !RowValues.forms(value).contains(one))
        .ifPresent(
            one ->
                problem(
                    "'" + value + "' is not written as " + one,
                    "write one of " + RowValues.forms(value)));
    int characters = Integer.parseInt(most);
    xml.skip();
    return form.map(one -> new Column(name, value, one, required, characters));
  }

  private <E extends Enum<E>> Optional<E> constant(String attribute, E[] values) {
    String written = oneOf(attribute, Arrays.stream(values).map(Enum::name).toList());
    return Arrays.stream(values).filter(one -> one.name().equals(written)).findFirst();
  }

  private String oneOf(String attribute, List<String> words) {
    String written = xml.required(attribute);
    if (words.contains(written)) {
      return written;
    }
    if (!written.isEmpty()) {
      problem(
          "'" + written + "' is not known as " + attribute + NearestName.hint(written, words),
          "write one of " + String.join(", ", words));
    }
    return "";
  }

  private void problem(String what, String remedy) {
    xml.problem("profile.value", what, remedy);
  }
}
