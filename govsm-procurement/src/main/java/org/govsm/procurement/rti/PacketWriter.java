package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.RightToInformation;
import org.govsm.procurement.record.WithheldReason;

/** Makes a packet of a file: index first, then the files, then the manifest of them all. */
final class PacketWriter {

  private static final String PAGE = "verify.html";
  private static final String PART = Disclosure.PART.name();

  private final CaseFile file;
  private final Messages words;
  private final Proposals proposals;
  private final SortedMap<String, byte[]> entries = new TreeMap<>();
  private final List<Ruling.Refer<Disclosure>> questions = new ArrayList<>();

  PacketWriter(CaseFile file, Messages words) {
    this.file = file;
    this.words = words;
    proposals = new Proposals(file);
  }

  InformationPacket packet() {
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("case", PersonalNumbers.clean(file.id()));
    index.put("title", PersonalNumbers.clean(file.title()));
    index.put("request", request());
    index.put("documents", documents());
    index.put("notices", notices());
    index.put("redactions", Tree.list(file.withheld(), each -> each.toPlain(words)));
    if (!file.notHeld().isEmpty()) {
      index.put("notHeld", Tree.list(file.notHeld(), PacketWriter::notHeld));
    }
    index.put("events", events());
    index.put("rules", Tree.list(file.rules(), PacketWriter::edition));
    index.put("publicInterest", RightToInformation.publicInterest().toPlain());
    index.put("severance", RightToInformation.severance().toPlain());
    file.lookedThrough().ifPresent(one -> index.put("statement", statement(one)));
    file.appellateAuthority().ifPresent(who -> index.put("appeal", appeal(who)));
    entries.put("index.json", CanonicalForm.text(index).getBytes(UTF_8));
    entries.put("index.html", new IndexPage(index, words).written().getBytes(UTF_8));
    entries.put(PAGE, page());
    entries.put(InformationPacket.MANIFEST, manifest().getBytes(UTF_8));
    return new InformationPacket(index, entries, questions);
  }

  private Map<String, Object> request() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("received", file.received().toString());
    RequestClocks.received(file.received())
        .replyBy()
        .ifPresent(day -> tree.put("replyBy", day.toString()));
    tree.put("basis", RightToInformation.reply().toPlain());
    return tree;
  }

  private List<Object> documents() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < file.documents().size(); i++) {
      all.add(document(i + 1, file.documents().get(i)));
    }
    return all;
  }

  private Map<String, Object> document(int number, CaseDocument one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", BigDecimal.valueOf(number));
    tree.put("name", one.id());
    tree.put("title", PersonalNumbers.clean(one.title()));
    tree.put("mediaType", one.mediaType());
    if (!one.since().isEmpty()) {
      tree.put("since", one.since().stream().map(PersonalNumbers::clean).toList());
    }
    Ruling<Disclosure> ruling = proposals.of(one);
    String state =
        ruling.<String>fold(answer -> answer.value().name(), refer -> "OPEN", open -> "OPEN");
    tree.put("state", state);
    given(one, state)
        .ifPresent(
            bytes -> {
              String path = "documents/" + name(one, state);
              entries.put(path, bytes);
              tree.put("path", path);
              tree.put("digest", CanonicalForm.digest(bytes));
              tree.put("bytes", BigDecimal.valueOf(bytes.length));
            });
    one.file().ifPresent(file -> tree.put("uploaded", uploaded(one, file, state)));
    if (ruling instanceof Ruling.Refer<Disclosure> refer) {
      questions.add(refer);
      tree.put("question", PersonalNumbers.clean(words.say(refer.question())));
      tree.put("basis", refer.citation().toPlain());
      refer.indication().ifPresent(what -> tree.put("proposed", what.name()));
    }
    tree.put("reasons", Tree.list(one.reasons(), this::reason));
    file.decision(one.id())
        .ifPresent(
            decision -> {
              Map<String, Object> said = decision(decision);
              file.ground(one.id())
                  .ifPresent(ground -> said.put("basis", ground.basis(file.received()).toPlain()));
              tree.put("decision", said);
            });
    return tree;
  }

  private static String name(CaseDocument one, String state) {
    return one.copy().filter(copy -> state.equals(PART)).map(SeveredCopy::name).orElse(one.id());
  }

  /** Size of the file, also where it is refused; the kind of the copy where that is given. */
  private static Map<String, Object> uploaded(CaseDocument one, UploadedFile file, String state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("bytes", BigDecimal.valueOf(file.bytes()));
    one.copy()
        .filter(copy -> state.equals(PART))
        .ifPresent(copy -> tree.put("copy", copy.mediaType()));
    return tree;
  }

  private static Map<String, Object> statement(LookedThrough looked) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("by", PersonalNumbers.clean(looked.by()));
    tree.put("on", looked.on().toString());
    return tree;
  }

  private static Map<String, Object> appeal(String authority) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("authority", PersonalNumbers.clean(authority));
    tree.put("days", BigDecimal.valueOf(RequestClocks.APPEAL_DAYS));
    tree.put("basis", RightToInformation.firstAppeal().toPlain());
    tree.put("told", RightToInformation.rejection().toPlain());
    return tree;
  }

  private Map<String, Object> reason(WithheldReason reason) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("reason", reason.name());
    tree.put("said", words.say(reason.text()));
    tree.put("basis", reason.basis(file.received()).toPlain());
    return tree;
  }

  /** A hash of what is withheld would let anybody test a guess of a short text. */
  private static Optional<byte[]> given(CaseDocument one, String state) {
    return switch (state) {
      case "GIVEN" -> Optional.of(one.content());
      case "PART" -> one.severed().or(() -> one.copy().map(copy -> copy.file().read()));
      default -> Optional.empty();
    };
  }

  private static Map<String, Object> decision(OfficerDecision decision) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", decision.what().name());
    tree.put("reason", PersonalNumbers.clean(decision.reason()));
    tree.put("by", PersonalNumbers.clean(decision.by()));
    tree.put("on", decision.on().toString());
    decision.noticed().ifPresent(day -> tree.put("noticed", day.toString()));
    decision.heard().ifPresent(day -> tree.put("heard", day.toString()));
    return tree;
  }

  /** One line for each third party: whom to hear, of what, and by when. */
  private List<Object> notices() {
    Map<String, List<String>> parties = new TreeMap<>();
    for (CaseDocument one : file.documents()) {
      boolean done = file.decision(one.id()).filter(d -> d.noticed().isPresent()).isPresent();
      one.thirdParty()
          .filter(who -> !done)
          .ifPresent(who -> parties.computeIfAbsent(who, name -> new ArrayList<>()).add(one.id()));
    }
    List<Object> notices = new ArrayList<>();
    parties.forEach(
        (who, documents) -> {
          LocalDate received = file.received();
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("thirdParty", PersonalNumbers.clean(who));
          tree.put("documents", List.copyOf(documents));
          RequestClocks clocks = RequestClocks.received(received);
          tree.put("noticeBy", clocks.noticeBy().toString());
          tree.put("answerDays", BigDecimal.TEN);
          clocks
              .noticed(received)
              .replyBy()
              .ifPresent(day -> tree.put("decisionBy", day.toString()));
          tree.put("basis", RightToInformation.thirdParty().toPlain());
          notices.add(tree);
        });
    return notices;
  }

  private Map<String, Object> events() {
    List<Object> cleaned = new ArrayList<>();
    for (Map<String, ?> event : file.events()) {
      cleaned.add(PersonalNumbers.clean(Digests.severed(event), "", place -> {}));
    }
    byte[] bytes = CanonicalForm.text(cleaned).getBytes(UTF_8);
    entries.put("events.json", bytes);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("count", BigDecimal.valueOf(cleaned.size()));
    tree.put("path", "events.json");
    tree.put("digest", CanonicalForm.digest(bytes));
    return tree;
  }

  private static Map<String, Object> notHeld(Map<String, String> paper) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : List.of("document", "place")) {
      tree.put(name, PersonalNumbers.clean(paper.getOrDefault(name, "")));
    }
    Optional.ofNullable(paper.get("name"))
        .ifPresent(name -> tree.put("name", PersonalNumbers.clean(name)));
    return tree;
  }

  private static Map<String, Object> edition(PackPin pin) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", pin.id());
    tree.put("edition", pin.edition().toString());
    tree.put("digest", pin.digest());
    tree.put("checkedTo", pin.checkedTo().toString());
    return tree;
  }

  private String manifest() {
    StringBuilder lines = new StringBuilder();
    entries.forEach(
        (path, bytes) ->
            lines
                .append(CanonicalForm.digest(bytes).substring("sha256:".length()))
                .append("  ")
                .append(path)
                .append('\n'));
    return lines.toString();
  }

  private static byte[] page() {
    try (InputStream in = requireNonNull(PacketWriter.class.getResourceAsStream(PAGE), PAGE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
