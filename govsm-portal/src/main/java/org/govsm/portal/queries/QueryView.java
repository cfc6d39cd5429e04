package org.govsm.portal.queries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.governance.retention.Retention;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.WrongEntries;
import org.jspecify.annotations.Nullable;

/**
 * Page of a query or a legal request.
 *
 * @param repeated the query that it repeats by the word of one officer or two
 * @param asked what the person wrote, for whom may know it and while it is kept
 * @param decision who answers, by when, and whether that was met
 * @param statement what may be told to anybody
 * @param answers who answers by name, and which roles nobody holds; nothing where none is owed
 * @param signers who can still sign for it; nothing where nobody corrected its entry
 * @param texts the standard texts that may be used today
 * @param kept until when it is kept; nothing while it is open and not on hold
 * @param doubtful answers whose words read like an acknowledgement
 * @param wrong what is said to be of another record
 * @param may the acts that the caller may do now
 * @param liftable the references of the legal holds that the caller may lift
 * @param agreeable those to whose lifting the caller may agree
 */
public record QueryView(
    StoredQuery query,
    Optional<StoredQuery> repeated,
    Optional<Asked> asked,
    Decision<?> decision,
    Optional<Message> statement,
    Optional<Answering> answers,
    Optional<List<String>> signers,
    List<Map<String, @Nullable Object>> texts,
    Optional<Decision<Retention>> kept,
    List<StoredAct> acts,
    List<StoredAct> doubtful,
    WrongEntries wrong,
    List<String> may,
    boolean mayErase,
    boolean mayHold,
    List<String> liftable,
    List<String> agreeable,
    QueryWords words,
    Instant now) {

  /**
   * What was decided, sentence by sentence: an answer, a question to an officer, what is missing.
   */
  public static List<Message> told(Decision<?> decision) {
    Message outcome =
        decision
            .ruling()
            .<Message>fold(
                answer -> said(answer.value()).orElseGet(decision::outcome),
                refer -> refer.question(),
                open -> decision.outcome());
    boolean answered = decision.ruling() instanceof Ruling.Answer<?>;
    Optional<Message> beside = decision.found().filter(found -> !answered).flatMap(QueryView::said);
    return Stream.concat(Stream.of(outcome), beside.stream()).toList();
  }

  private static Optional<Message> said(Object value) {
    return value instanceof Worded worded ? Optional.of(worded.said()) : Optional.empty();
  }

  /** The entry that one says is of another record; nothing for any other entry. */
  public Optional<StoredAct> wrong(StoredAct entry) {
    return wrong
        .named(entry.kind(), entry.content())
        .flatMap(number -> acts.stream().filter(one -> one.actNo() == number).findFirst());
  }

  /** A standard text in the language of a page, where there is one. */
  public String text(Map<String, @Nullable Object> reply, String language) {
    Object own = reply.get(language.equals("hi") ? "hindi" : "english");
    return String.valueOf(own == null ? reply.getOrDefault("english", reply.get("hindi")) : own);
  }

  /** Whether an officer is one of those who can sign for it. */
  public boolean maySign(String officer) {
    return signers.orElse(List.of()).stream().anyMatch(one -> PersonKey.same(one, officer));
  }

  /** What an act is called in addresses. */
  public String address(String act) {
    return DeskActs.address(act);
  }

  /** The address at which a hold is lifted, or agreed to be, behind that of the page. */
  public String lifting(String hold) {
    return "/holds/lift?reference=" + URLEncoder.encode(hold, StandardCharsets.UTF_8);
  }

  /** The references of the legal holds that stand. */
  public List<String> holds() {
    return kept.flatMap(Decision::found).map(Retention::holds).orElse(List.of());
  }

  /** Every legal hold, also one that was lifted. */
  public List<HoldLine> heldLines() {
    return query.holds().stream().map(HoldLine::new).toList();
  }

  /** The last moment of what is next. */
  public Instant due() {
    return query.dueAt().orElseThrow();
  }
}
