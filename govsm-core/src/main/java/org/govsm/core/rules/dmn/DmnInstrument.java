package org.govsm.core.rules.dmn;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.OfficialSites;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.rules.table.Authority;
import org.govsm.core.xml.XmlCursor;

/** Reads one {@code knowledgeSource} element. */
final class DmnInstrument {

  private final DmnFile file;
  private final XmlCursor in;

  DmnInstrument(DmnFile file) {
    this.file = file;
    this.in = file.in;
  }

  Authority read() {
    Map<String, String> own = file.own("issued", "seen", "seenOn", "from", "official");
    String id = file.id();
    String name = in.required("name");
    String address = in.requiredAddress("locationURI");
    Optional<SourceKind> seen = SourceKind.ofCode(in.required(DmnFile.OWN, "seen"));
    if (seen.isEmpty()) {
      in.problem(
          "source.seen",
          "g:seen of " + id + " is unknown",
          "write official, reproduction or report");
    }
    Optional<String> official = Optional.ofNullable(own.get("official"));
    if (official.filter(at -> !OfficialSites.isOfficial(at)).isPresent()) {
      in.problem(
          "source.official",
          "g:official of " + id + " is on no official site",
          "write the address at which the issuing authority publishes it, or leave it out");
    }
    boolean unknown = "unknown".equals(own.get("from"));
    LocalDate seenOn =
        file.day("seenOn", in.required(DmnFile.OWN, "seenOn")).orElse(LocalDate.EPOCH);
    Optional<LocalDate> issued =
        Optional.ofNullable(own.get("issued")).flatMap(d -> file.day("issued", d));
    Optional<LocalDate> from =
        unknown
            ? Optional.empty()
            : Optional.ofNullable(own.get("from")).flatMap(d -> file.day("from", d));
    if (issued.isEmpty() && from.isEmpty() && !unknown) {
      in.problem(
          "source.day",
          "the instrument " + id + " has no day",
          "write g:issued, or g:from=\"unknown\" where no day was found");
    }
    while (file.enter()) {
      switch (in.name()) {
        case "type", "owner", "authorityRequirement" -> in.skip();
        default -> file.refuse("a knowledge source has attributes only");
      }
    }
    return new Authority(
        id, name, address, official, seen.orElse(SourceKind.REPORT), seenOn, issued, from, unknown);
  }
}
