package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** Contract drafts of departments and their versions. */
public final class ContractDrafts {

  /** The kind of event by which a draft is begun. */
  public static final String STARTED = "contract-draft.started";

  static final String CHANGED = "contract-draft.changed";
  static final String SENT = "contract-draft.sent";
  static final String DECIDED = "contract-draft.decided";
  static final String RETURNED = "contract-draft.returned";
  static final String REFUSED = "contract-draft.refused";
  static final String WITHDRAWN = "contract-draft.withdrawn";
  static final String RECORDED = "contract-draft.recorded";

  static final List<String> KINDS =
      List.of(STARTED, CHANGED, SENT, DECIDED, RETURNED, REFUSED, WITHDRAWN, RECORDED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "contract_draft",
          2,
          "department text, draft_no number, version number, state text, title text, author text,"
              + " changed_by text, amends text, amends_version number, looked_version number,"
              + " reason text, contract text, changed_at instant, requirement text");

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "contract_draft_version",
              3,
              "department text, draft_no number, version number, content text, made_by text,"
                  + " made_at instant")
          .lasting();

  private static final String SELECT =
      "select d.department, d.draft_no, v.version, d.state, d.title, d.author, d.changed_by,"
          + " d.amends, d.amends_version, d.looked_version, d.reason, d.contract, d.changed_at,"
          + " d.requirement, d.event_no, v.content from contract_draft d join"
          + " contract_draft_version v on v.department = d.department and v.draft_no = d.draft_no ";

  private static final String NOW = SELECT + "and v.version = d.version where ";

  private final Transaction tx;
  private final Versions<ContractDraft> drafts;

  /** Over what is kept, within one transaction. */
  public ContractDrafts(Transaction tx) {
    this.tx = tx;
    this.drafts = new Versions<>(tx, NOW, RecordMapper.of(ContractDraft.class));
  }

  /** What a draft begins from: the contract that it amends, if any, with its version. */
  record Begin(String amends, int amendsVersion, Map<String, ?> content) {}

  ContractDraft start(String department, Begin begin, Instant at, String actor) {
    tx.events().lock(department);
    long number = last(department) + 1;
    Map<String, Object> body = body(number, 1);
    body.put("content", begin.content());
    if (!begin.amends().isEmpty()) {
      body.put("contract", begin.amends());
      body.put("contractVersion", BigDecimal.valueOf(begin.amendsVersion()));
    }
    tx.record(department, STARTED, at, actor, body);
    return find(department, number).orElseThrow();
  }

  /** Another version of what a draft says. */
  ContractDraft change(ContractDraft seen, Map<String, ?> content, Instant at, String actor) {
    ContractDraft now = held(seen);
    return step(now, CHANGED, Map.of("content", content), now.version() + 1, at, actor);
  }

  /** A version with what the competent authority decided on its words, which stay. */
  ContractDraft decide(ContractDraft seen, Map<String, ?> content, Instant at, String actor) {
    ContractDraft now = held(seen);
    return step(now, DECIDED, Map.of("content", content), now.version() + 1, at, actor);
  }

  /** Another state of a draft, of which the words stay. */
  ContractDraft step(
      ContractDraft seen, String kind, Map<String, ?> more, Instant at, String actor) {
    ContractDraft now = held(seen);
    return step(now, kind, more, now.version(), at, actor);
  }

  private ContractDraft step(
      ContractDraft now, String kind, Map<String, ?> more, int version, Instant at, String actor) {
    Map<String, Object> body = body(now.draftNo(), version);
    body.putAll(more);
    tx.record(now.department(), kind, at, actor, body);
    return find(now.department(), now.draftNo()).orElseThrow();
  }

  private ContractDraft held(ContractDraft seen) {
    tx.events().lock(seen.department());
    ContractDraft now = find(seen.department(), seen.draftNo()).orElseThrow();
    Versions.require(seen.version(), now.version(), "store.draft-stale");
    if (!seen.state().equals(now.state())) {
      throw new StoreRefusal(StoreRefusal.Reason.STALE, Message.of("builder.moved"));
    }
    return now;
  }

  private static Map<String, Object> body(long draft, int version) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("draft", BigDecimal.valueOf(draft));
    body.put("version", BigDecimal.valueOf(version));
    return body;
  }

  /** The number of the last draft of a department; 0 before the first. */
  long last(String department) {
    return tx.handle()
        .select("select max(draft_no) from contract_draft where department = ?", department)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** A draft in its newest version. */
  Optional<ContractDraft> find(String department, long number) {
    return drafts.find("d.department = ? and d.draft_no = ?", department, number);
  }

  /** A version of a draft, in the state of now. */
  Optional<ContractDraft> find(String department, long number, int version) {
    return new Versions<>(tx, SELECT, RecordMapper.of(ContractDraft.class))
        .find(
            "where d.department = ? and d.draft_no = ? and v.version = ?",
            department,
            number,
            version);
  }

  /** Drafts of a department, by number. */
  List<ContractDraft> page(String department, long after, int limit) {
    return drafts.list(
        "d.department = ? and d.draft_no > ? order by d.draft_no limit ?",
        department,
        after,
        limit);
  }

  /** Drafts of a department that can still become a contract, by number. */
  List<ContractDraft> underWay(String department) {
    return underWay("d.department = ?", List.of(department));
  }

  /** Of these the ones that were made from a requirement. */
  List<ContractDraft> underWay(String department, String requirement) {
    return underWay("d.department = ? and d.requirement = ?", List.of(department, requirement));
  }

  private List<ContractDraft> underWay(String condition, List<String> values) {
    List<String> states = new ArrayList<>(ContractDraft.OPEN);
    states.add(ContractDraft.SENT);
    List<Object> all = new ArrayList<>(values);
    all.addAll(states);
    return drafts.list(
        condition + " and d.state in (" + places(states) + ") order by d.draft_no", all.toArray());
  }

  private static String places(List<String> states) {
    return String.join(", ", states.stream().map(one -> "?").toList());
  }

  /** The newest drafts of some departments. */
  List<ContractDraft> newest(List<String> states, int limit) {
    List<Object> values = new ArrayList<>(states);
    values.add(limit);
    return drafts.list(
        "d.state in ("
            + places(states)
            + ") order by d.changed_at desc, d.department, d.draft_no limit ?",
        values.toArray());
  }
}
