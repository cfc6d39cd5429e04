package org.govsm.procurement.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Node;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderRecord;

/** Assessment of the bids by members: what they examine, and whether it is over. */
record Assessment(AwardRecord record) {

  private AwardState state() {
    return record.state();
  }

  boolean needsSheets() {
    EvaluationTerms terms = record.tender().tender().evaluation();
    return terms.hasMarks() || !terms.requirements().isEmpty();
  }

  boolean isOver() {
    List<String> members = record.members();
    boolean over = isClosed() || state().sheets.keySet().containsAll(members);
    return !needsSheets()
        || !members.isEmpty() && over && record.entered().size() >= record.quorum();
  }

  /** By the committee as it is now, of which enough who closed it take part. */
  private boolean isClosed() {
    boolean older =
        state()
            .closedAt
            .flatMap(at -> record.tender().reconstituted().filter(at::isBefore))
            .isPresent();
    return !older && state().closedBy.filter(this::isQuorum).isPresent();
  }

  private boolean isQuorum(Collection<String> members) {
    return record.members().stream().filter(members::contains).count() >= record.quorum();
  }

  boolean stands(Node meeting) {
    return state().award.isPresent() || isQuorum(meeting.codes("present"));
  }

  List<String> examined(Instant asOf) {
    TenderRecord tender = record.tender();
    Set<String> standing = new TreeSet<>();
    tender.bids().stream().filter(ReceivedBid::stands).forEach(bid -> standing.add(bid.id()));
    if (tender.tender().isSinglePacket()) {
      tender.opened(asOf).forEach(bid -> standing.add(bid.id()));
      return List.copyOf(standing);
    }
    List<String> qualified = tender.qualified();
    List<String> packets = tender.technicalPackets().stream().map(TechnicalPacket::id).toList();
    return packets.stream()
        .filter(id -> qualified.isEmpty() || qualified.contains(id) || state().again.contains(id))
        .filter(standing::contains)
        .toList();
  }

  List<String> passedAgain() {
    return state().again.stream()
        .filter(bid -> isOver() && !record.tender().qualified().contains(bid))
        .filter(bid -> state().sheets.values().stream().anyMatch(sheet -> isIn(sheet, bid)))
        .filter(bid -> new ResultCheck(record).isPassed(bid))
        .toList();
  }

  private static boolean isIn(Node sheet, String bid) {
    return sheet.branches("bids").stream().anyMatch(one -> one.text("bid").equals(bid));
  }
}
