package org.govsm.core.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.xml.XmlCursor;

/** Reads a table of jurisdictions. */
final class JurisdictionsFile {

  private static final String NAMESPACE = "urn:govsm:jurisdictions:1";

  private final XmlCursor xml;
  private final Map<String, Citation.Draft> sources = new HashMap<>();
  private final List<Jurisdiction> all = new ArrayList<>();
  private final List<Jurisdiction.Code> given = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Position> referred = new TreeMap<>();
  private LocalDate completeFrom = LocalDate.MIN;

  JurisdictionsFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "jurisdictions");
  }

  Jurisdictions read() {
    completeFrom = xml.requiredDay("complete-from");
    LocalDate checkedTo = xml.requiredDay("checked-to");
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "source" -> source();
        case "jurisdiction" -> jurisdiction();
        default -> xml.refuseElement("write <source> or <jurisdiction>");
      }
    }
    refuseUnknown();
    xml.finish();
    return new Jurisdictions(completeFrom, checkedTo, all);
  }

  private void source() {
    String id = xml.required("id");
    Citation.Draft draft = Citation.of(xml.required("instrument"), xml.required("provision"));
    xml.day("issued").ifPresent(draft::issued);
    Optional<SourceKind> seen = SourceKind.ofCode(xml.required("seen"));
    LocalDate seenOn = xml.requiredDay("seen-on");
    String address = xml.requiredAddress("address");
    seen.ifPresentOrElse(
        kind -> draft.seen(kind, seenOn, address),
        () -> xml.problem("place.seen", "no such 'seen'", "official, reproduction or report"));
    if (sources.putIfAbsent(id, draft) != null) {
      xml.problem("place.twice", "the source '" + id + "' appears twice", "keep one");
    }
    xml.skip();
  }

  private void jurisdiction() {
    Position start = xml.position();
    String id = xml.required("id");
    if (!ids.add(id)) {
      xml.problem("place.twice", "'" + id + "' appears twice", "an id is given once");
    }
    List<String> formedFrom = formedFrom(start);
    EffectivePeriod existence = period(LocalDate.MIN, LocalDate.MAX);
    History<Jurisdiction.Kind> kinds = new History<>(existence);
    Map<String, History<String>> names = new TreeMap<>();
    List<Jurisdiction.Code> codes = new ArrayList<>();
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "kind" -> kind(kinds);
        case "name" -> name(existence, names);
        case "code" -> code(existence, codes);
        default -> xml.refuseElement("write <kind>, <name> or <code>");
      }
    }
    if (kinds.rows().isEmpty() || !names.containsKey("en")) {
      xml.problem(start, "place.part", "'" + id + "' has no kind or no English name", "give both");
    }
    Map<String, List<Dated<String>>> named = new TreeMap<>();
    names.forEach((language, history) -> named.put(language, history.rows()));
    all.add(new Jurisdiction(id, existence, kinds.rows(), named, formedFrom, codes));
  }

  private List<String> formedFrom(Position start) {
    List<String> others =
        xml.attribute("formed-from")
            .map(text -> List.of(text.strip().split("\\s+")))
            .orElse(List.of());
    others.forEach(other -> referred.put(other, start));
    return others;
  }

  private void kind(History<Jurisdiction.Kind> kinds) {
    Optional<LocalDate> from = xml.day("from");
    String word = xml.text();
    Jurisdiction.Kind.ofCode(word)
        .ifPresentOrElse(
            kind -> add(kinds, kind, from),
            () ->
                xml.problem(
                    "place.kind",
                    "'" + word + "' is no kind",
                    "write union, state or union-territory"));
  }

  private void name(EffectivePeriod existence, Map<String, History<String>> names) {
    String language = xml.required("lang");
    Optional<LocalDate> from = xml.day("from");
    String name = xml.text();
    if (name.isEmpty()) {
      xml.problem("place.part", "the name is empty", "write it, or take the row out");
    }
    add(names.computeIfAbsent(language, l -> new History<>(existence)), name, from);
  }

  private <T> void add(History<T> history, T value, Optional<LocalDate> from) {
    if (!history.add(value, from)) {
      xml.problem(
          "place.order",
          "this row does not follow the one before it",
          "leave 'from' out of the first row, and give each next one a later day");
    }
  }

  private void code(EffectivePeriod existence, List<Jurisdiction.Code> codes) {
    Position start = xml.position();
    LocalDate from = existence.from().isAfter(completeFrom) ? existence.from() : completeFrom;
    EffectivePeriod period = period(from, existence.until());
    String system = xml.required("system");
    String value = xml.required("value");
    citation()
        .map(citation -> new Jurisdiction.Code(system, value, period, citation))
        .ifPresent(
            code -> {
              refuseShared(code, start);
              codes.add(code);
              given.add(code);
            });
    xml.skip();
  }

  private Optional<Citation> citation() {
    Optional<Certainty> sure =
        Certainty.ofCode(xml.required("sure")).filter(grade -> grade != Certainty.NOT_FOUND);
    Optional<Citation.Draft> source = Optional.ofNullable(sources.get(xml.required("source")));
    if (sure.isEmpty()) {
      xml.problem("place.sure", "'sure' has no such word", "write high, medium or low");
    }
    if (source.isEmpty()) {
      xml.problem("place.source", "there is no such source above", "write a <source> for it");
    }
    return sure.flatMap(grade -> source.map(draft -> draft.sure(grade).cite()));
  }

  private void refuseShared(Jurisdiction.Code code, Position where) {
    for (Jurisdiction.Code other : given) {
      if (other.toString().equals(code.toString()) && other.period().overlaps(code.period())) {
        xml.problem(
            where,
            "place.shared",
            "'" + code + "' is given twice for the same days",
            "end one row before the other begins");
      }
    }
  }

  private EffectivePeriod period(LocalDate earliest, LocalDate latest) {
    LocalDate from = xml.day("from").orElse(earliest);
    LocalDate until = xml.day("until").orElse(latest);
    if (from.isBefore(until)) {
      return new EffectivePeriod(from, until);
    }
    xml.problem("place.period", "no day from " + from + " until " + until, "'until' is the later");
    return EffectivePeriod.ALWAYS;
  }

  private void refuseUnknown() {
    referred.forEach(
        (id, where) -> {
          if (!ids.contains(id)) {
            xml.problem(where, "place.unknown", "there is no '" + id + "'", "give it a row");
          }
        });
  }
}
