package org.govsm.procurement.award;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.TechnicalPacket;

/**
 * Papers that a sheet cites: a requirement that is met, and a mark, rest on a paper of the packet.
 * Only names of files are read; evidence in other words is for the committee.
 */
final class CitedPapers {

  private static final Pattern FILE =
      Pattern.compile(
          "(?iU)[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*"
              + "\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|jpe?g|png|gif|mp[34]|mov|avi|zip)\\b");

  private final AwardActing acting;
  private final Map<String, List<String>> papers = new TreeMap<>();

  CitedPapers(AwardActing acting) {
    this.acting = acting;
    Stream.concat(
            acting.record().tender().technicalPackets().stream(),
            acting.record().tender().opened(acting.at()).stream().map(TechnicalPacket::of))
        .forEach(packet -> papers.putIfAbsent(packet.id(), packet.papers()));
  }

  /** Refuses what a sheet cites of a bid that its packet does not have. */
  void check(String bid, Node sheet) {
    Stream.concat(
            sheet.branches("responses").stream()
                .filter(one -> one.get("met", Boolean.class))
                .map(one -> one.text("evidence")),
            sheet.branches("marks").stream()
                .flatMap(one -> one.find("reason", String.class).stream()))
        .forEach(text -> check(bid, text));
  }

  private void check(String bid, String text) {
    List<String> known = papers.getOrDefault(bid, List.of());
    missing(text, known)
        .filter(cited -> papers.containsKey(bid))
        .ifPresent(
            cited -> {
              Message said =
                  Message.of(known.isEmpty() ? "award.act.no-papers" : "award.act.paper-unknown");
              acting.refuse(
                  "PAPER_UNKNOWN",
                  said.with("bid", bid)
                      .with("paper", cited)
                      .with("papers", List.<Object>copyOf(known)),
                  acting.terms().clause());
            });
  }

  private static Optional<String> missing(String text, List<String> known) {
    List<String> names = known.stream().map(CitedPapers::plain).toList();
    Matcher files = FILE.matcher(plain(text));
    return files
        .results()
        .map(found -> found.group())
        .filter(cited -> names.stream().noneMatch(name -> name.endsWith(cited)))
        .findFirst();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
