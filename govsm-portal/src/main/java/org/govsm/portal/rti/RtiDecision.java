package org.govsm.portal.rti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.InformationPacket;
import org.jspecify.annotations.Nullable;

/**
 * Decision of the Public Information Officer: of every document, or as it was proposed. It makes
 * the packet, keeps it as it goes out, and puts its digest on record.
 */
record RtiDecision(Transaction tx, StoredRti request, Messages words, Instant now) {

  /** Says that the officer looked through all that leaves for personal data. */
  static final String LOOKED = "looked";

  /** Says what became of an application fee that was not paid. */
  static final String FEE = "fee";

  /** What a packet has of uploaded files; it is made in memory. */
  private static final long MOST_BYTES =
      Math.min(32L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 16);

  /**
   * Decides.
   *
   * @param given documents, or all as {@code PROPOSED} with a reason; the appellate authority; and
   *     {@code looked}
   */
  Map<String, Object> decided(
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> body,
      List<InputFault> faults) {
    if (by.actor().equals(request.content().get("proposedBy"))) {
      throw ProblemException.conflict(Message.of("rti.second-person"));
    }
    LocalDate on = LocalDate.parse(String.valueOf(body.get("on")));
    String authority = RtiService.office(given, "authority", 300, faults);
    boolean asProposed = ApiRequests.text(given, "all").filter("PROPOSED"::equals).isPresent();
    String all = asProposed ? "/all" : "/documents";
    Map<String, Object> documents =
        asProposed ? proposed(given, faults) : RtiProposals.read(request, given, faults);
    reasons(documents);
    faults.addAll(new ThirdParties(request).waiting(documents, on));
    Optional<String> fee = fee(given, faults);
    List<String> own = RtiUploads.copiedBy(request, documents, by.actor());
    if (!own.isEmpty()) {
      Message text = Message.of("rti.own-copy").with("documents", own);
      faults.add(new InputFault(all, "rti.own-copy", text));
    }
    if (ApiRequests.text(given, LOOKED).filter("YES"::equals).isEmpty()) {
      faults.add(Faults.at("/" + LOOKED, "rti.looked"));
    }
    if (leaving(documents) > MOST_BYTES) {
      Message text = Message.of("rti.files-large").with("most", MOST_BYTES / (1024 * 1024));
      faults.add(new InputFault(all, "rti.files-large", text));
    }
    if (faults.isEmpty()) {
      faults.addAll(RtiChecks.figures(tx, request, documents, words));
      faults.addAll(new CopyCheck(tx, request).numbers(documents));
    }
    if (faults.isEmpty()) {
      faults.addAll(RtiChecks.worse(request, documents));
      faults.addAll(new CopyCheck(tx, request).smaller(documents));
    }
    if (faults.isEmpty() && RtiChecks.repeats(request, documents)) {
      faults.add(Faults.at(all, "rti.repeats"));
    } else if (faults.isEmpty() && asProposed && RtiChecks.isProposedBefore(request)) {
      faults.add(Faults.at(all, "rti.proposed-before"));
    }
    if (!faults.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> decided = new LinkedHashMap<>();
    decided.put("on", on.toString());
    decided.put(StoredRti.AT, now.toString());
    decided.put("by", by.actor());
    decided.put("language", words.language());
    decided.put("authority", authority);
    decided.put("documents", documents);
    decided.put(LOOKED, "YES");
    fee.ifPresent(said -> decided.put(FEE, said));
    Map<String, String> copies = RtiUploads.copiesGiven(request, documents);
    if (!copies.isEmpty()) {
      decided.put(RtiUploads.COPIES, copies);
    }
    decided.put("outcome", outcome(documents));
    InformationPacket packet =
        new RtiCase(tx, request).packet(new LinkedHashMap<>(decided), on, words);
    decided.put("digest", packet.digest());
    decided.put("zip", tx.evidence().keep(zip(packet)).digest());
    body.put("state", StoredRti.ANSWERED);
    body.put("digest", packet.digest());
    return fee.map(said -> Map.<String, Object>of("decided", decided, FEE, said))
        .orElseGet(() -> Map.of("decided", decided));
  }

  /** What became of an application fee that was not paid; nothing where none is open. */
  private Optional<String> fee(Map<String, @Nullable Object> given, List<InputFault> faults) {
    if (!request.isFeeOpen()) {
      return Optional.empty();
    }
    Optional<String> said = ApiRequests.text(given, FEE).filter(RtiService.SETTLED_FEES::contains);
    if (said.isEmpty()) {
      faults.add(Faults.at("/" + FEE, "rti.fee-open"));
    }
    return said;
  }

  /** How many bytes of uploaded files leave. */
  private long leaving(Map<String, Object> documents) {
    long bytes = 0;
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      if (documents.get(StoredTree.text(one, "id")) instanceof Map<?, ?> row) {
        bytes += RtiUploads.leaving(request, one, row);
      }
    }
    return bytes;
  }

  private Map<String, Object> proposed(
      Map<String, @Nullable Object> given, List<InputFault> faults) {
    String reason = RtiService.decisive(given, faults);
    Map<String, Object> all = new LinkedHashMap<>();
    request
        .part("proposed")
        .forEach(
            (id, row) -> {
              Map<String, Object> said = new LinkedHashMap<>();
              if (row instanceof Map<?, ?> map) {
                map.forEach((name, value) -> said.put(String.valueOf(name), value));
              }
              if (!Disclosure.GIVEN.name().equals(said.get("what"))) {
                said.putIfAbsent("reason", reason);
              }
              all.put(id, said);
            });
    return all;
  }

  /** What is given has a reason too: the index says it. */
  private void reasons(Map<String, Object> documents) {
    documents.replaceAll(
        (id, row) -> {
          Map<String, Object> said = new LinkedHashMap<>();
          said.put("reason", words.say(Message.of("rti.reason-given")));
          if (row instanceof Map<?, ?> map) {
            map.forEach((name, value) -> said.put(String.valueOf(name), value));
          }
          return said;
        });
  }

  private static String outcome(Map<String, Object> documents) {
    boolean none = true;
    boolean all = true;
    for (Object row : documents.values()) {
      String what = row instanceof Map<?, ?> map ? String.valueOf(map.get("what")) : "";
      none &= what.equals(Disclosure.WITHHELD.name());
      all &= what.equals(Disclosure.GIVEN.name());
    }
    return none ? "REFUSED" : all ? "FULL" : "PART";
  }

  private static byte[] zip(InformationPacket packet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      packet.writeZip(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
