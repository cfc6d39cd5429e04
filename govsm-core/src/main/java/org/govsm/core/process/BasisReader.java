package org.govsm.core.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Reads what is cited: the sources of a file, and each place that names one. */
final class BasisReader {

  private static final String OWN = "own-default";

  private final XmlCursor xml;
  private final MachineElements elements;
  private final Declared<Source> sources;

  BasisReader(XmlCursor xml, MachineElements elements) {
    this.xml = xml;
    this.elements = elements;
    sources = new Declared<>(xml, "source", "[a-z][a-z0-9.-]*");
  }

  private record Source(
      String instrument,
      Optional<LocalDate> issued,
      Optional<SourceKind> seen,
      LocalDate seenOn,
      String address,
      boolean own) {

    Citation.Draft cite(String provision) {
      Citation.Draft draft = Citation.of(instrument, provision);
      issued.ifPresent(draft::issued);
      seen.ifPresent(kind -> draft.seen(kind, seenOn, address));
      return draft;
    }
  }

  void source() {
    elements.only("id", "instrument", "issued", "seen", "seen-on", "address", OWN);
    Source source =
        new Source(
            xml.required("instrument"),
            xml.day("issued"),
            word("seen", xml.required("seen"), SourceKind::ofCode),
            xml.requiredDay("seen-on"),
            xml.requiredAddress("address"),
            elements.marked(OWN));
    sources.add(xml.position(), sources.code("id"), source);
    elements.empty();
  }

  /** The basis in a {@code <cite>}; nothing where it cannot be used. */
  Optional<CitedBasis> cite() {
    elements.only("source", "provision", "sure", "force");
    Position where = xml.position();
    Optional<Source> source = sources.use(where, xml.required("source"));
    String provision = xml.required("provision");
    Optional<Certainty> sure = word("sure", xml.required("sure"), Certainty::ofCode);
    Force force =
        xml.attribute("force")
            .flatMap(written -> word("force", written, Force::ofCode))
            .orElse(Force.BINDING);
    refuseUnsure(where, source.map(Source::own).orElse(false), sure);
    elements.empty();
    return source.flatMap(
        s ->
            sure.map(
                grade ->
                    new CitedBasis(
                        s.cite(provision)
                            .sure(grade)
                            .force(s.own() ? Force.ADVISORY : force)
                            .cite(),
                        s.own())));
  }

  void refuseUnused() {
    sources.refuseUnused();
  }

  /** What nobody is sure of stops nobody; a default of one's own is never as sure as a text. */
  private void refuseUnsure(Position where, boolean own, Optional<Certainty> sure) {
    if (own && sure.filter(grade -> grade != Certainty.MEDIUM).isPresent()) {
      xml.problem(where, "process.sure", "a default of one's own is not graded so", "write medium");
    } else if (sure.filter(g -> g == Certainty.LOW || g == Certainty.NOT_FOUND).isPresent()) {
      xml.problem(
          where, "process.sure", "what nobody is sure of stops nobody", "write high or medium");
    }
  }

  private <T> Optional<T> word(String name, String written, Function<String, Optional<T>> known) {
    Optional<T> found = known.apply(written);
    if (!written.isEmpty() && found.isEmpty()) {
      xml.problem(
          "process.word",
          "'" + written + "' is no '" + name + "'",
          "see machine-1.xsd for the words");
    }
    return found;
  }
}
