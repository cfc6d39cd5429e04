package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.Literals;
import org.govsm.core.source.Position;
import org.govsm.core.text.NearestName;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads a rule book file; what it names is looked up by the {@link Library}. */
final class BookFile {

  static final String NAMESPACE = "urn:govsm:book:1";

  final String file;
  final Position top;
  final String id;
  final String jurisdiction;
  final Optional<LocalDate> edition;
  final Map<String, String> titles = new LinkedHashMap<>();
  final Set<String> packs = new LinkedHashSet<>();
  final List<BookEntry> entries = new ArrayList<>();
  private final Map<String, List<BookEntry>> byQuestion = new LinkedHashMap<>();
  private final XmlCursor in;
  private volatile @Nullable LawEdition pin;

  private BookFile(String file, XmlCursor in) {
    this.file = file;
    this.in = in;
    top = in.position();
    id = in.required("id");
    jurisdiction = in.required("jurisdiction");
    edition = day("edition");
    checkJurisdiction();
  }

  /** Places in India are known; what lies elsewhere, or is invented, is named as its book likes. */
  private void checkJurisdiction() {
    if (!jurisdiction.matches("IN[^A-Za-z0-9].*")) {
      return;
    }
    String[] parts = jurisdiction.split("\\.", 3);
    String state = parts.length == 1 ? jurisdiction : parts[0] + "." + parts[1];
    if (!Places.IDS.contains(state)) {
      in.problem(
          "book.jurisdiction",
          "there is no place '" + state + "'" + NearestName.hint(state, Places.IDS),
          "write IN, a State or Union territory such as IN.WB, or a place outside India");
    }
  }

  /** The places of India, read once. */
  private static final class Places {

    static final List<String> IDS =
        Jurisdictions.shipped().all().stream().map(Jurisdiction::id).toList();
  }

  static BookFile read(String file, byte[] bytes) {
    XmlCursor in = XmlCursor.open(file, bytes, NAMESPACE, "book");
    BookFile book = new BookFile(file, in);
    while (in.enterChild()) {
      book.child();
    }
    in.finish();
    return book;
  }

  private void child() {
    switch (in.name()) {
      case "title" -> {
        String language = in.required("lang");
        titles.put(language, in.text());
      }
      case "pack" -> {
        packs.add(in.required("id"));
        in.skip();
      }
      case "answered-by" -> entry(BookEntry.Kind.ANSWERED_BY, "pack", Optional.empty());
      case "borrowed-from" -> entry(BookEntry.Kind.BORROWED_FROM, "book", Optional.of(basis()));
      case "not-found" -> entry(BookEntry.Kind.NOT_FOUND, "as", Optional.of(lookedFor()));
      default ->
          in.refuseElement("a book has titles, packs, answered-by, borrowed-from and not-found");
    }
  }

  private void entry(BookEntry.Kind kind, String target, Optional<Citation> basis) {
    String question = in.required("question");
    LocalDate from = day("from").orElse(LocalDate.MIN);
    LocalDate until = day("until").orElse(LocalDate.MAX);
    if (!from.isBefore(until)) {
      in.problem("book.period", "no day lies between from and until", "until is the day after");
      until = LocalDate.MAX;
    }
    EffectivePeriod period = new EffectivePeriod(from, until);
    BookEntry entry =
        new BookEntry(kind, question, in.required(target), period, basis, in.position());
    for (BookEntry other : of(question)) {
      if (other.period().overlaps(period)) {
        in.problem(
            "book.two-answers",
            "two entries answer '" + question + "' on one day, the other at " + other.position(),
            "end one before the other begins");
      }
    }
    entries.add(entry);
    byQuestion.computeIfAbsent(question, first -> new ArrayList<>()).add(entry);
    in.skip();
  }

  /** Which edition it is. */
  LawEdition pin() {
    LawEdition known = pin;
    if (known == null) {
      known =
          new LawEdition(
              LawEdition.Kind.BOOK, id, edition, CanonicalForm.digest(BookTree.of(this)));
      pin = known;
    }
    return known;
  }

  /** What stands for a question, in the order of the file. */
  List<BookEntry> of(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  private Citation basis() {
    Citation.Draft draft = Citation.of(in.required("instrument"), in.required("provision"));
    Optional<Certainty> sure = Certainty.ofCode(in.required("sure"));
    Optional<SourceKind> seen = SourceKind.ofCode(in.required("seen"));
    if (sure.isEmpty() || seen.isEmpty()) {
      in.problem(
          "book.grade",
          "sure or seen is unknown",
          "sure: high, medium, low, not-found; seen: official, reproduction, report");
    }
    sure.ifPresent(draft::sure);
    day("issued").ifPresent(draft::issued);
    in.required("seenOn");
    String address = in.requiredAddress("address");
    day("seenOn").ifPresent(on -> draft.seen(seen.orElse(SourceKind.REPORT), on, address));
    return draft.cite();
  }

  /** Where was looked in vain. */
  private Citation lookedFor() {
    Citation.Draft draft = Citation.of(in.required("instrument"), in.required("provision"));
    draft.sure(Certainty.NOT_FOUND);
    in.required("seenOn");
    String address = in.address("address").orElse("");
    day("seenOn").ifPresent(on -> draft.seen(SourceKind.REPORT, on, address));
    return draft.cite();
  }

  private Optional<LocalDate> day(String attribute) {
    try {
      Optional<String> written = in.attribute(attribute);
      return written.isEmpty() ? Optional.empty() : Optional.of(Literals.day(written.get()));
    } catch (CellException e) {
      in.problem("book.day", attribute + ": " + e.what(), e.remedy());
      return Optional.empty();
    }
  }
}
