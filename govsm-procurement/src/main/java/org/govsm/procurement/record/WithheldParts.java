package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/** Parts of the file of a process that no release has, each with its reason and not its text. */
final class WithheldParts {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private final ContractingProcess process;
  private final LocalDate day;
  private final SortedSet<Withheld> parts = new TreeSet<>();

  WithheldParts(ContractingProcess process) {
    this.process = process;
    day = process.asOf().atOffset(INDIA).toLocalDate();
  }

  SortedSet<Withheld> all() {
    process
        .requirement()
        .map(one -> one.what().node())
        .ifPresent(
            node -> {
              mark(
                  !node.branches("comments").isEmpty(),
                  "/requirement/comments",
                  WithheldReason.DRAFTING);
              mark(
                  !node.branches("versions").isEmpty(),
                  "/requirement/versions",
                  WithheldReason.DRAFTING);
            });
    process.tender().ifPresent(this::tender);
    for (int i = 0; i < process.certificates().size(); i++) {
      add("/certificates/" + i + "/readings", WithheldReason.EVIDENCE);
    }
    for (int i = 0; i < process.payments().size(); i++) {
      add("/payments/" + i + "/id", WithheldReason.BANK);
    }
    for (int i = 0; i < process.contracts().size(); i++) {
      add("/contracts/" + i + "/supplier/id", WithheldReason.BIDDER_DETAILS);
    }
    return parts;
  }

  private void tender(TenderRecord record) {
    mark(!record.tender().members().isEmpty(), "/tender/committee", WithheldReason.OFFICERS);
    mark(record.tender().node().has("contact"), "/tender/contact", WithheldReason.CONTACT);
    boolean priced =
        new PriceTimes(process).from().filter(from -> !from.isAfter(process.asOf())).isPresent();
    boolean opened = priced || happened(record, Kind.TECHNICAL_OPENING);
    mark(!opened && published(record), "/bids", WithheldReason.SEALED_BIDS);
    mark(opened && !priced, "/bids/price", WithheldReason.SEALED_PRICE);
    int number = 0;
    for (TenderAct act : record.acts()) {
      if (!act.at().isAfter(process.asOf()) && !isSealed(act.kind(), opened, priced)) {
        act("/acts/" + number++, act);
      }
    }
  }

  /** Acts that are not even counted: how many bid, or revealed a price, is not known yet. */
  private static boolean isSealed(Kind kind, boolean opened, boolean priced) {
    return switch (kind) {
      case BID, MODIFICATION, WITHDRAWAL -> !opened;
      case REVEAL -> !priced;
      case PUBLICATION, QUESTION, ANSWER, CORRIGENDUM, CANCELLATION -> false;
      case TECHNICAL_OPENING, TECHNICAL_RESULT, FINANCIAL_OPENING, RECONSTITUTION -> false;
      case SUPPLEMENTARY_RESULT, SUPPLEMENTARY_OPENING -> false;
    };
  }

  private boolean published(TenderRecord record) {
    return happened(record, Kind.PUBLICATION);
  }

  private boolean happened(TenderRecord record, Kind kind) {
    Instant asOf = process.asOf();
    return record.acts().stream().anyMatch(act -> act.kind() == kind && !act.at().isAfter(asOf));
  }

  private void act(String place, TenderAct act) {
    switch (act.kind()) {
      case QUESTION -> add(place + "/by", WithheldReason.ASKER);
      case BID, MODIFICATION, WITHDRAWAL -> add(place, WithheldReason.COMMITMENT);
      case TECHNICAL_OPENING -> {
        add(place + "/packets", WithheldReason.TECHNICAL_PACKET);
        add(place + "/packets/bidder", WithheldReason.BIDDER_DETAILS);
        add(place + "/declarations", WithheldReason.INTERESTS);
      }
      case TECHNICAL_RESULT, SUPPLEMENTARY_RESULT -> {
        add(place + "/results/reason", WithheldReason.TECHNICAL_PACKET);
        add(place + "/declarations", WithheldReason.INTERESTS);
      }
      case FINANCIAL_OPENING, SUPPLEMENTARY_OPENING ->
          add(place + "/declarations", WithheldReason.INTERESTS);
      case REVEAL -> add(place + "/nonce", WithheldReason.COMMITMENT);
      case RECONSTITUTION -> {
        add(place + "/by", WithheldReason.OFFICERS);
        add(place + "/leaving", WithheldReason.OFFICERS);
        add(place + "/joining", WithheldReason.OFFICERS);
        add(place + "/reason", WithheldReason.INTERESTS);
      }
      case PUBLICATION, ANSWER, CORRIGENDUM, CANCELLATION ->
          add(place + "/by", WithheldReason.OFFICERS);
    }
  }

  private void mark(boolean there, String place, WithheldReason reason) {
    if (there) {
      add(place, reason);
    }
  }

  private void add(String place, WithheldReason reason) {
    parts.add(new Withheld(place, reason, day));
  }
}
