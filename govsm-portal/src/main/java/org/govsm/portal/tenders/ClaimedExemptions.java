package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.RegistrationProofs;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderRecord;

/** Claimed exemptions from the bid security, with what the register of suppliers has of each. */
final class ClaimedExemptions {

  private static final String STARTUP = "STARTUP";
  private static final List<String> HELD = List.of("MSE", STARTUP);

  private ClaimedExemptions() {}

  /**
   * The proofs of those who state that they are micro or small enterprises, or state nothing of it,
   * by the ids of bids.
   *
   * @param awarded when the award was made: what the register had then does not change
   */
  static Map<String, RegistrationProof> ofEnterprises(
      Transaction tx, StoredTender one, TenderRecord tender, Optional<Instant> awarded) {
    RegistrationProofs register =
        new RegistrationProofs(tx, one.department(), awarded.orElse(Instant.MAX));
    LocalDate day = Moments.day(tender.tender().closes());
    Map<String, RegistrationProof> proofs = new TreeMap<>();
    Stream.concat(
            tender.technicalPackets().stream()
                .map(packet -> Map.entry(packet.id(), packet.bidder())),
            tender.opened(Instant.MAX).stream().map(bid -> Map.entry(bid.id(), bid.bidder())))
        .filter(bid -> bid.getValue().isMse().orElse(true))
        .forEach(
            bid ->
                proofs.computeIfAbsent(
                    bid.getKey(), id -> register.of(bid.getValue().id(), false, day)));
    return proofs;
  }

  /**
   * The proofs by the ids of bids, relied on for the last day for bids.
   *
   * @param awarded when the award was made: what the register had then does not change
   */
  static Map<String, RegistrationProof> of(
      Transaction tx, StoredTender one, TenderRecord tender, Optional<Instant> awarded) {
    RegistrationProofs register =
        new RegistrationProofs(tx, one.department(), awarded.orElse(Instant.MAX));
    LocalDate day = Moments.day(tender.tender().closes());
    Map<String, RegistrationProof> proofs = new TreeMap<>();
    for (TechnicalPacket packet : tender.technicalPackets()) {
      packet
          .security()
          .flatMap(GivenSecurity::exemption)
          .filter(HELD::contains)
          .map(why -> register.of(packet.bidder().id(), why.equals(STARTUP), day))
          .ifPresent(proof -> proofs.put(packet.id(), proof));
    }
    return proofs;
  }
}
