package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.WithheldReason;
import org.govsm.procurement.rti.CaseDocument;
import org.govsm.procurement.rti.CaseFile;
import org.govsm.procurement.rti.CaseText;
import org.govsm.procurement.rti.Disclosure;
import org.govsm.procurement.rti.InformationPacket;
import org.govsm.procurement.rti.OfficerDecision;
import org.govsm.procurement.rti.RefusalGround;
import org.jspecify.annotations.Nullable;

/**
 * Case of a request as it was gathered, with what was proposed and decided of each document. The
 * same case gives the same packet, whatever became of its records since.
 */
record RtiCase(Transaction tx, StoredRti request) {

  /** The documents as they were gathered; none before. */
  static List<Map<String, @Nullable Object>> documents(StoredRti request) {
    Map<String, @Nullable Object> gathered = request.part("gathered");
    return gathered.isEmpty() ? List.of() : StoredTree.trees(gathered, "documents");
  }

  /** The papers that its documents name by a hash, and that nobody handed in. */
  static List<Map<String, @Nullable Object>> notHeld(StoredRti request) {
    Map<String, @Nullable Object> gathered = request.part("gathered");
    return gathered.get(RtiGathering.NOT_HELD) == null
        ? List.of()
        : StoredTree.trees(gathered, RtiGathering.NOT_HELD);
  }

  /** Suppliers of the case by their ids. */
  static Map<String, String> parties(StoredRti request) {
    Map<String, String> named = new LinkedHashMap<>();
    Map<String, @Nullable Object> gathered = request.part("gathered");
    if (!gathered.isEmpty()) {
      for (Map<String, @Nullable Object> one : StoredTree.trees(gathered, "parties")) {
        named.put(StoredTree.text(one, "id"), StoredTree.text(one, "name"));
      }
    }
    return named;
  }

  /** The third parties whose confidential documents the case has, by their ids. */
  static List<String> confidential(StoredRti request) {
    return request.part("proposed").values().stream()
        .filter(Map.class::isInstance)
        .map(one -> ((Map<?, ?>) one).get("confidential"))
        .filter(String.class::isInstance)
        .map(String::valueOf)
        .distinct()
        .sorted()
        .toList();
  }

  /** The days on which third parties got notice, or answered, by their ids. */
  static Map<String, @Nullable Object> days(StoredRti request, String act) {
    Map<String, @Nullable Object> part = request.part(act);
    return part.isEmpty() ? Map.of() : StoredTree.tree(part, "of");
  }

  /** The third parties of the case that got no notice. */
  static List<String> unnoticed(StoredRti request) {
    return parties(request).keySet().stream()
        .filter(id -> !days(request, "noticed").containsKey(id))
        .toList();
  }

  /** The third parties that got notice and did not answer so far. */
  static List<String> unheard(StoredRti request) {
    return days(request, "noticed").keySet().stream()
        .filter(id -> !days(request, "heard").containsKey(id))
        .toList();
  }

  /** The day of the notice to the third party of a document, or of its answer. */
  private Optional<LocalDate> day(String act, String document) {
    return Optional.ofNullable(said(request, "proposed", document).get("confidential"))
        .flatMap(party -> Optional.ofNullable(days(request, act).get(party)))
        .map(day -> LocalDate.parse(day.toString()));
  }

  /** The title of a document. */
  static Message title(Map<String, @Nullable Object> document) {
    Message title =
        Message.of("rti.doc." + StoredTree.text(document, "kind"))
            .with("of", StoredTree.text(document, "of"));
    return RtiUploads.isOne(document)
        ? title.with("name", StoredTree.text(document, "name"))
        : title;
  }

  /** What was proposed or decided of a document. */
  static Map<String, @Nullable Object> said(StoredRti request, String part, String document) {
    Map<String, @Nullable Object> all = request.part(part);
    return all.get(document) instanceof Map<?, ?> ? StoredTree.tree(all, document) : Map.of();
  }

  /** A document with its text, as it was gathered. */
  CaseDocument document(Map<String, @Nullable Object> one, Messages words) {
    String id = StoredTree.text(one, "id");
    CaseDocument made =
        (RtiUploads.isOne(one)
                ? RtiUploads.document(tx, request, one, words.say(title(one)))
                : record(one, words))
            .since(RtiStanding.sentences(one, words));
    return Optional.ofNullable(said(request, "proposed", id).get("confidential"))
        .map(party -> made.confidentialOf(parties(request).getOrDefault(party, "-")))
        .orElse(made);
  }

  private CaseDocument record(Map<String, @Nullable Object> one, Messages words) {
    List<WithheldReason> reasons = new ArrayList<>();
    if (one.get("reasons") instanceof List<?> codes) {
      codes.forEach(code -> reasons.add(WithheldReason.valueOf(String.valueOf(code))));
    }
    return CaseText.document(
        StoredTree.text(one, "id"),
        words.say(title(one)),
        file(tx, StoredTree.text(one, "digest")),
        reasons);
  }

  /** A file of the case by its hash. */
  static byte[] file(Transaction tx, String digest) {
    try (InputStream in = tx.evidence().open(digest)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The packet of decisions.
   *
   * @param decided what was decided: {@code documents} by their names, and {@code authority}
   */
  InformationPacket packet(Map<String, @Nullable Object> decided, LocalDate on, Messages words) {
    CaseFile.Draft draft =
        CaseFile.draft(request.id(), request.title(), request.received())
            .appellateAuthority(StoredTree.text(decided, "authority"));
    if (decided.get("looked") != null) {
      draft.lookedThrough(words.say(Message.of("rti.officer")), on);
    }
    Map<String, @Nullable Object> of = StoredTree.tree(decided, "documents");
    for (Map<String, @Nullable Object> one : documents(request)) {
      CaseDocument document = document(one, words);
      draft.document(document);
      if (of.get(document.id()) instanceof Map<?, ?>) {
        decide(draft, document.id(), StoredTree.tree(of, document.id()), on, words);
      }
    }
    Map<String, @Nullable Object> gathered = request.part("gathered");
    for (Map<String, @Nullable Object> one : notHeld(request)) {
      draft.notHeld(
          StoredTree.text(one, "document"),
          StoredTree.text(one, "place"),
          Optional.ofNullable(one.get("name")).map(String::valueOf));
    }
    events(StoredTree.text(gathered, "events")).forEach(draft::event);
    for (Map<String, @Nullable Object> pin : StoredTree.trees(gathered, "rules")) {
      draft.rules(pin(pin));
    }
    InformationPacket packet =
        draft
            .done()
            .<CaseFile>fold(
                made -> made,
                faults -> {
                  ProblemException.unlessNone(faults);
                  throw new IllegalStateException("refused without a fault");
                })
            .packet(words);
    ProblemException.unlessNone(
        packet.questions().stream()
            .map(open -> new InputFault("/documents", "rti.open", open.question()))
            .toList());
    return packet;
  }

  private void decide(
      CaseFile.Draft draft,
      String id,
      Map<String, @Nullable Object> said,
      LocalDate on,
      Messages words) {
    Disclosure what = Disclosure.valueOf(StoredTree.text(said, "what"));
    Optional<LocalDate> noticed = day("noticed", id).filter(day -> !day.isAfter(on));
    OfficerDecision decision =
        new OfficerDecision(
            id,
            what,
            StoredTree.text(said, "reason"),
            words.say(Message.of("rti.officer")),
            on,
            noticed,
            noticed.flatMap(day -> day("heard", id)).filter(day -> !day.isAfter(on)));
    if (said.get("ground") != null) {
      draft.refused(decision, RefusalGround.find(StoredTree.text(said, "ground")).orElseThrow());
    } else {
      draft.decided(decision);
    }
  }

  private List<Map<String, @Nullable Object>> events(String digest) {
    String wrapped = "{\"events\":" + new String(file(tx, digest), UTF_8) + "}";
    return StoredTree.trees(StoredTree.read(wrapped.getBytes(UTF_8)), "events");
  }

  private static PackPin pin(Map<String, @Nullable Object> tree) {
    return new PackPin(
        StoredTree.text(tree, "id"),
        LocalDate.parse(StoredTree.text(tree, "edition")),
        StoredTree.text(tree, "digest"),
        LocalDate.parse(StoredTree.text(tree, "checkedTo")));
  }
}
