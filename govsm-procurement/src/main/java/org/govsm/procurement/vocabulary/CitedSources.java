package org.govsm.procurement.vocabulary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.xml.XmlCursor;

/** Cited documents of a file, by their ids: what is cited is kept apart from where it was seen. */
public final class CitedSources {

  private final XmlCursor xml;
  private final String kind;
  private final Map<String, Supplier<Citation.Draft>> drafts = new HashMap<>();

  /**
   * No documents yet.
   *
   * @param xml the file
   * @param kind the first part of the codes of its problems, such as {@code metric}
   */
  public CitedSources(XmlCursor xml, String kind) {
    this.xml = xml;
    this.kind = kind;
  }

  /** Reads a {@code <document>}. */
  public void read() {
    String id = xml.required("id");
    String instrument = xml.required("instrument");
    String provision = xml.required("provision");
    Optional<SourceKind> seen = SourceKind.ofCode(xml.required("seen"));
    LocalDate seenOn = xml.requiredDay("seen-on");
    String address = xml.requiredAddress("address");
    if (seen.isEmpty()) {
      xml.problem(kind + ".seen", "no such 'seen'", "official, reproduction or report");
    }
    Supplier<Citation.Draft> draft =
        () ->
            Citation.of(instrument, provision)
                .seen(seen.orElse(SourceKind.REPORT), seenOn, address);
    if (drafts.putIfAbsent(id, draft) != null) {
      xml.problem(kind + ".twice", "the document '" + id + "' appears twice", "keep one");
    }
    xml.skip();
  }

  /** Reads a {@code <cite>}. */
  public Optional<Citation> cite() {
    String id = xml.required("document");
    Optional<Supplier<Citation.Draft>> draft = Optional.ofNullable(drafts.get(id));
    Optional<Certainty> sure =
        Certainty.ofCode(xml.required("sure")).filter(grade -> grade != Certainty.NOT_FOUND);
    if (draft.isEmpty()) {
      xml.problem(kind + ".source", "no document '" + id + "' above", "write a <document> for it");
    }
    if (sure.isEmpty()) {
      xml.problem(kind + ".sure", "'sure' has no such word", "write high, medium or low");
    }
    xml.skip();
    return draft.flatMap(d -> sure.map(grade -> d.get().sure(grade).cite()));
  }
}
