package org.govsm.core.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads a table of forms of identifiers. */
final class IdentifiersFile {

  private static final String NAMESPACE = "urn:govsm:identifiers:1";
  private static final List<String> SYSTEMS = List.of(Jurisdiction.Code.GST, Jurisdiction.Code.ISO);

  private final XmlCursor xml;
  private final Jurisdictions places;
  private final Map<String, Supplier<Citation.Draft>> sources = new HashMap<>();
  private final Map<String, CodeList> lists = new LinkedHashMap<>();
  private final Map<String, IdentifierKind> kinds = new LinkedHashMap<>();

  IdentifiersFile(String file, byte[] bytes, Jurisdictions places) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "identifiers");
    this.places = places;
  }

  Identifiers read() {
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "source" -> source();
        case "list" -> list();
        case "identifier" -> identifier();
        default -> xml.refuseElement("write <source>, <list> or <identifier>");
      }
    }
    xml.finish();
    return new Identifiers(List.copyOf(kinds.values()), lists, places);
  }

  private void source() {
    String id = xml.required("id");
    String instrument = xml.required("instrument");
    String provision = xml.required("provision");
    Optional<SourceKind> seen = xml.attribute("seen").flatMap(SourceKind::ofCode);
    Optional<LocalDate> day = xml.day("seen-on");
    Optional<String> address = xml.address("address");
    long given = Stream.of(seen, day, address).filter(Optional::isPresent).count();
    if (given % 3 != 0 || xml.attribute("seen").isPresent() != seen.isPresent()) {
      problem(
          "source", "where it was seen is not whole", "write seen, seen-on and address, or none");
    }
    Supplier<Citation.Draft> draft =
        () -> {
          Citation.Draft cited = Citation.of(instrument, provision);
          return seen.isPresent() && day.isPresent() && address.isPresent()
              ? cited.seen(seen.get(), day.get(), address.get())
              : cited;
        };
    if (sources.putIfAbsent(id, draft) != null) {
      problem("twice", "the source '" + id + "' appears twice", "keep one");
    }
    xml.skip();
  }

  private void list() {
    String id = xml.required("id");
    boolean partial = flag("partial");
    Map<String, Citation> codes = new LinkedHashMap<>();
    while (xml.enterChild()) {
      if (!xml.name().equals("item")) {
        xml.refuseElement("write <item>");
        continue;
      }
      String code = xml.required("code");
      if (codes.containsKey(code)) {
        problem("twice", "'" + code + "' appears twice in '" + id + "'", "keep one");
      }
      cited().ifPresent(citation -> codes.put(code, citation));
      xml.skip();
    }
    if (lists.putIfAbsent(id, new CodeList(partial, codes)) != null) {
      problem("twice", "the list '" + id + "' appears twice", "keep one");
    }
  }

  private void identifier() {
    String code = xml.required("code");
    if (kinds.containsKey(code)) {
      problem("twice", "'" + code + "' appears twice", "keep one");
    }
    NumberPattern pattern = new NumberPattern(pattern(), flag("more"));
    List<Integer> groups = groups(pattern);
    boolean checked = xml.attribute("check").filter("gstin"::equals).isPresent();
    Optional<Citation> form = cited();
    boolean single = flag("single");
    Optional<LocalDate> from = xml.day("from");
    Optional<LocalDate> until = xml.day("until");
    String next = xml.attribute("next").orElse("");
    List<NumberPart> parts = new ArrayList<>();
    List<IdentifierKind.Variant> variants = new ArrayList<>();
    Optional<Citation> days = form;
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "cite" -> days = citedAlone();
        case "part" -> parts.add(part(pattern));
        case "variant" -> variant().ifPresent(variants::add);
        default -> xml.refuseElement("write <cite>, <part> or <variant>");
      }
    }
    if (form.isPresent() && days.isPresent()) {
      kinds.put(
          code,
          new IdentifierKind(
              code,
              form.get(),
              new IdentifierKind.Layout(pattern, groups, parts, checked),
              new IdentifierKind.Use(single, from, until, next, days.get()),
              variants));
    }
  }

  private Optional<Citation> citedAlone() {
    Optional<Citation> citation = cited();
    xml.skip();
    return citation;
  }

  private Optional<IdentifierKind.Variant> variant() {
    String code = xml.required("code");
    NumberPattern pattern = new NumberPattern(pattern(), false);
    Optional<Citation> citation = citedAlone();
    return citation.map(seen -> new IdentifierKind.Variant(code, pattern, seen));
  }

  private NumberPart part(NumberPattern pattern) {
    Position start = xml.position();
    String name = xml.required("name");
    int at = number("at").orElse(1);
    int length = number("length").orElse(1);
    if (at + length - 1 > pattern.places().length()) {
      xml.problem(start, "identifier.part", "'" + name + "' goes beyond the pattern", "shorten it");
    }
    Optional<String> states = xml.attribute("states");
    if (states.filter(system -> !SYSTEMS.contains(system)).isPresent()) {
      problem("states", "there is no such system of codes", "write gst or iso-3166-2");
    }
    Optional<CodeList> list =
        xml.attribute("list").map(id -> lists.getOrDefault(id, CodeList.NONE));
    if (list.filter(CodeList.NONE::equals).isPresent()) {
      problem("list", "there is no such list above", "write a <list> for it");
    }
    NumberPart part =
        new NumberPart(name, at - 1, length, list, states, flag("soft"), number("least"));
    xml.skip();
    return part;
  }

  private String pattern() {
    String written = xml.required("pattern");
    if (!written.matches("[AXN90a-z]+")) {
      problem(
          "pattern", "'" + written + "' is no pattern", "write A, 9, X, N, 0 and small letters");
      return "X";
    }
    return written;
  }

  private List<Integer> groups(NumberPattern pattern) {
    String written = xml.attribute("groups").orElse("").strip();
    if (written.isEmpty()) {
      return List.of();
    }
    List<Integer> groups = new ArrayList<>();
    for (String group : written.split(" +", -1)) {
      groups.add(whole(group).orElse(0));
    }
    int sum = groups.stream().mapToInt(Integer::intValue).sum();
    if (groups.contains(0) || sum != pattern.places().length()) {
      problem("groups", "the groups are not the pattern", "write lengths whose sum is its own");
    }
    return groups;
  }

  private Optional<Integer> number(String name) {
    Optional<String> written = xml.attribute(name);
    Optional<Integer> number = written.flatMap(IdentifiersFile::whole).filter(n -> n > 0);
    if (written.isPresent() && number.isEmpty()) {
      problem("number", "'" + name + "' is no whole number above 0", "write it in digits");
    }
    return number;
  }

  private static Optional<Integer> whole(String digits) {
    return digits.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private boolean flag(String name) {
    return xml.attribute(name).filter("true"::equals).isPresent();
  }

  private Optional<Citation> cited() {
    Optional<Supplier<Citation.Draft>> source =
        Optional.ofNullable(sources.get(xml.required("source")));
    Optional<Certainty> sure =
        Certainty.ofCode(xml.required("sure")).filter(grade -> grade != Certainty.NOT_FOUND);
    if (source.isEmpty()) {
      problem("source", "there is no such source above", "write a <source> for it");
    }
    if (sure.isEmpty()) {
      problem("sure", "'sure' has no such word", "write high, medium or low");
    }
    return source.flatMap(draft -> sure.map(grade -> draft.get().sure(grade).cite()));
  }

  private void problem(String code, String what, String remedy) {
    xml.problem("identifier." + code, what, remedy);
  }
}
