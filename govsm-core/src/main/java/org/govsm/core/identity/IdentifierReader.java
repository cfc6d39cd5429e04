package org.govsm.core.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.Identifier.Form;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.Message;

/** Reads one number of one kind for one day. */
final class IdentifierReader {

  private static final String CODE = "identifier.form";

  /** What is longer was not meant to be a number; its characters are not told one by one. */
  private static final int LONGEST_TEXT = 100;

  private final IdentifierKind kind;
  private final Jurisdictions places;
  private final LocalDate day;
  private final WrittenNumber written;
  private final String number;
  private final List<InputFault> faults = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private Optional<Jurisdiction> place = Optional.empty();
  private boolean unsure;

  IdentifierReader(IdentifierKind kind, Jurisdictions places, LocalDate day, String given) {
    this.kind = kind;
    this.places = places;
    this.day = day;
    boolean tooLong = given.length() > LONGEST_TEXT;
    written = new WrittenNumber(kind.name(), tooLong ? "" : given);
    number = written.number();
    if (tooLong) {
      length(given.length());
    }
  }

  Checked<Identifier> read() {
    written.foreign().forEach(this::fault);
    if (faults.isEmpty() && number.isEmpty()) {
      fault(said("identifier.empty"));
    }
    if (!faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    form();
    if (faults.isEmpty()) {
      kind.layout().parts().forEach(this::part);
      checkDigit();
    }
    days();
    return faults.isEmpty()
        ? accepted()
        : kind.variant(number).map(this::other).orElseGet(this::refused);
  }

  private void form() {
    NumberPattern pattern = kind.layout().pattern();
    if (!pattern.hasLength(number.length())) {
      length(number.length());
      return;
    }
    for (int at = 0; at < number.length(); at++) {
      if (!pattern.fits(number.charAt(at), at)) {
        character(pattern, at);
      }
    }
  }

  private void length(int count) {
    NumberPattern pattern = kind.layout().pattern();
    fault(
        said(pattern.more() ? "identifier.length-least" : "identifier.length")
            .with("count", count)
            .with("length", pattern.places().length()));
  }

  private void character(NumberPattern pattern, int at) {
    Optional<Character> meant = pattern.meant(number.charAt(at), at);
    Message fault =
        said(meant.isPresent() ? "identifier.look-alike" : "identifier.character")
            .with("position", written.place(at))
            .with("given", String.valueOf(number.charAt(at)))
            .with("expected", pattern.expected(at));
    fault(meant.map(c -> fault.with("meant", String.valueOf(c))).orElse(fault));
  }

  private void part(NumberPart part) {
    String code = part.of(number);
    parts.put(part.name(), code);
    part.states().ifPresent(system -> state(part, system, code));
    part.least().ifPresent(least -> year(part, least, code));
    if (part.states().isEmpty()) {
      part.list().ifPresent(list -> listed(part, list, code));
    }
  }

  private void listed(NumberPart part, CodeList list, String code) {
    if (list.has(code)) {
      list.recalled(code).ifPresent(source -> unsure("identifier.recalled-code", part, source));
    } else if (list.partial()) {
      note(Weight.NOTE, about("identifier.not-in-list", part), kind.citation());
    } else {
      fault(about("identifier.not-listed", part).with("known", List.copyOf(list.codes().keySet())));
    }
  }

  private void unsure(String key, NumberPart part, Citation source) {
    unsure = true;
    note(Weight.WARNING, about(key, part), source);
  }

  private void year(NumberPart part, int least, String code) {
    int year = Integer.parseInt(code);
    if (year < least) {
      fault(about("identifier.year", part).with("least", String.valueOf(least)));
    } else if (year > day.getYear()) {
      note(
          Weight.BLOCKING,
          about("identifier.year-to-come", part).with("day", day),
          kind.citation());
    }
  }

  private void state(NumberPart part, String system, String code) {
    StateCodes states = new StateCodes(places, system);
    place = states.on(code, day).or(() -> states.ever(code));
    if (place.isEmpty() && !part.list().orElse(CodeList.NONE).has(code)) {
      unknownState(part);
    } else if (place.isPresent() && states.on(code, day).isEmpty() && !part.soft()) {
      note(
          Weight.WARNING,
          about("identifier.state-other-day", part).with("day", day),
          states.citation(code).orElse(kind.citation()));
    }
  }

  private void unknownState(NumberPart part) {
    if (part.soft()) {
      note(Weight.NOTE, about("identifier.state-unsure", part), kind.citation());
    } else {
      fault(about("identifier.state", part).with("read", places.checkedTo()));
    }
  }

  private void checkDigit() {
    int last = number.length() - 1;
    if (kind.layout().checked()
        && faults.isEmpty()
        && CheckDigit.ofGstin(number.substring(0, last)) != number.charAt(last)) {
      fault(
          said("identifier.check-digit")
              .with("position", written.place(last))
              .with("given", String.valueOf(number.charAt(last))));
    }
  }

  private void days() {
    IdentifierKind.Use use = kind.use();
    use.from()
        .filter(day::isBefore)
        .ifPresent(
            from ->
                note(
                    Weight.BLOCKING,
                    said("identifier.before-it-began").with("from", from).with("day", day),
                    use.cited()));
    use.until()
        .filter(until -> !day.isBefore(until))
        .ifPresent(
            until ->
                note(
                    Weight.WARNING,
                    said("identifier.replaced")
                        .with("until", until)
                        .with("next", Identifiers.name(use.next())),
                    use.cited()));
  }

  private Checked<Identifier> accepted() {
    if (kind.isRecalled()) {
      note(Weight.WARNING, said("identifier.recalled-form"), kind.citation());
      return done(kind.code(), kind.layout().printed(number), Form.UNDECIDED);
    }
    Form form = unsure ? Form.UNDECIDED : Form.VALID;
    return done(kind.code(), kind.layout().printed(number), form);
  }

  private Checked<Identifier> other(IdentifierKind.Variant variant) {
    parts.clear();
    place = Optional.empty();
    findings.clear();
    note(
        Weight.WARNING,
        said("identifier.unsupported").with("variant", Identifiers.name(variant.code())),
        variant.citation());
    return done(variant.code(), number, Form.UNSUPPORTED_KIND);
  }

  /** A form that was only recalled refuses no number: what does not fit is told. */
  private Checked<Identifier> refused() {
    if (!kind.isRecalled()) {
      return new Checked.Rejected<>(faults);
    }
    parts.clear();
    place = Optional.empty();
    faults.forEach(
        fault ->
            note(
                Weight.WARNING,
                said("identifier.other-form").with("why", fault.text()),
                kind.citation()));
    return done(kind.code(), number, Form.UNDECIDED);
  }

  private Checked<Identifier> done(String code, String printed, Form form) {
    return new Checked.Accepted<>(new Identifier(code, printed, form, parts, place, findings));
  }

  private Message about(String key, NumberPart part) {
    return said(key).with("position", written.place(part.at())).with("given", part.of(number));
  }

  private Message said(String key) {
    return Message.of(key).with("kind", kind.name());
  }

  private void fault(Message text) {
    faults.add(new InputFault("", CODE, text));
  }

  private void note(Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(text.key(), weight, text, citation));
  }
}
