package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/**
 * Acts from the opened bids to the award. The sheet of a member is sealed as it is stored: no log
 * and no export shows it to another before the assessment is over.
 */
public record Awards(Transaction tx) {

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "award_act",
              3,
              "department text, tender text, act_no number, kind text, actor text,"
                  + " content bytes, made_at instant")
          .lasting();

  /** The kind of the event that the bids are evaluated again. */
  public static final String REOPENED = "award.reopened";

  /** The kinds of events: each is an act. */
  public static final List<String> KINDS = List.copyOf(AwardEventKinds.BY_KIND.values());

  private static final String ACT = "act";
  private static final String NUMBER = "number";

  /** The member of a stored act that tells the sheets. */
  private static final String UNSEALED = "unsealed";

  private static final String ACTS = "select act_no, kind, actor, content, made_at from award_act";

  /** The acts as they are stored, in order of time. */
  List<StoredAct> acts(StoredTender one) {
    return tx.handle()
        .select(
            ACTS + " where department = ? and tender = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredAct.class))
        .list();
  }

  /** The whole record, with what is sealed: for decisions, and never to be shown whole. */
  public AwardRecord record(StoredTender one) {
    String version = one.id() + " " + one.digest();
    return tx.derived(one.department(), AwardRecord.class, version, () -> worked(one));
  }

  private AwardRecord worked(StoredTender one) {
    List<AwardAct> acts =
        trees(one).values().stream().map(tree -> AwardAct.fromPlain(tree).orThrow()).toList();
    TenderHistory history = new TenderHistory(tx);
    TenderRecord tender = history.record(one);
    Optional<Instant> awarded = AwardRecord.of(tender, acts).award().map(AwardAct::at);
    Map<String, Boolean> declared = new TreeMap<>();
    Map<String, Instant> conflicts = new TreeMap<>();
    for (Declaration said : Declaration.sinceKnown(tender, history.declarations(one))) {
      if (said.conflict()) {
        conflicts.putIfAbsent(said.member(), said.at());
      } else {
        declared.put(said.member(), false);
      }
    }
    return AwardRecord.of(tender, acts, declared)
        .conflicts(conflicts)
        .proved(ClaimedExemptions.of(tx, one, tender, awarded))
        .registered(ClaimedExemptions.ofEnterprises(tx, one, tender, awarded));
  }

  /** Whether an award stands that everybody may see. */
  boolean isPublished(StoredTender one) {
    return acts(one).stream().anyMatch(act -> act.kind().equals(Kind.PUBLICATION.name()))
        && record(one).publication().isPresent();
  }

  /** The tenders of a department whose award everybody may see. */
  Set<String> published(String department) {
    return tenders(department, Kind.PUBLICATION, this::isPublished);
  }

  /** The tenders of a department whose award stands. */
  Set<String> standing(String department) {
    return tenders(department, Kind.AWARD, one -> record(one).award().isPresent());
  }

  /** The tenders of a department whose award was set aside, as the bids are evaluated again. */
  Set<String> again(String department) {
    return tenders(
        department,
        Kind.REOPENING,
        one -> one.state().equals(Tenders.IS_PUBLISHED) && record(one).award().isEmpty());
  }

  /** The tenders of a department that were cancelled after their award was set aside. */
  Set<String> cancelled(String department) {
    return tenders(department, Kind.REOPENING, one -> one.state().equals(Tenders.IS_CANCELLED));
  }

  private Set<String> tenders(String department, Kind kind, Predicate<StoredTender> stands) {
    Tenders tenders = new Tenders(tx);
    return tx
        .handle()
        .select(
            "select distinct tender from award_act where department = ? and kind = ?",
            department,
            kind.name())
        .mapTo(String.class)
        .stream()
        .filter(id -> tenders.find(department, id).filter(stands).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a sheet that was sealed cannot be opened: the key file was replaced. */
  boolean isUnreadable(StoredTender one) {
    return trees(one).size() < acts(one).size();
  }

  /** The acts by their numbers; a sheet from where it was told, else from its seal. */
  private SortedMap<Integer, Map<String, @Nullable Object>> trees(StoredTender one) {
    SortedMap<Integer, Map<String, @Nullable Object>> trees = new TreeMap<>();
    List<StoredAct> acts = acts(one);
    for (StoredAct act : acts) {
      if (act.content().containsKey(UNSEALED)) {
        for (Map<String, @Nullable Object> told : StoredTree.trees(act.content(), UNSEALED)) {
          trees.put((int) StoredTree.number(told, NUMBER), StoredTree.tree(told, ACT));
        }
      }
    }
    for (StoredAct act : acts) {
      if (!act.kind().equals(Kind.ASSESSMENT.name())) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(act.content());
        tree.remove(UNSEALED);
        trees.put(act.actNo(), tree);
      } else if (!trees.containsKey(act.actNo())) {
        new ActSeal(tx).open(one, sealed(act)).ifPresent(tree -> trees.put(act.actNo(), tree));
      }
    }
    return trees;
  }

  /** Numbers below zero, so that no sheet passes for an act of the tender. */
  private static StoredAct sealed(StoredAct act) {
    return new StoredAct(-act.actNo(), act.kind(), act.actor(), act.content(), act.madeAt());
  }

  /**
   * Writes an act. The first after the end of the assessment tells all sheets, so that no key is
   * needed after it.
   *
   * @param number how many acts there were, and one
   * @param assessed whether the assessment is over after it
   * @throws org.govsm.portal.store.StoreRefusal if there are more by now
   */
  void act(StoredTender one, int number, AwardAct act, boolean assessed, String actor) {
    tx.events().lock(one.department());
    Versions.require(number, acts(one).size() + 1, "store.tender-stale");
    Map<String, Object> body = new LinkedHashMap<>(Map.of("tender", one.id()));
    body.put(NUMBER, BigDecimal.valueOf(number));
    body.put("actKind", act.kind().name());
    body.put(ACT, content(one, number, act, assessed));
    tx.record(
        one.department(),
        AwardEventKinds.BY_KIND.getOrDefault(act.kind(), "award.made"),
        act.at(),
        actor,
        body);
  }

  private Map<String, @Nullable Object> content(
      StoredTender one, int number, AwardAct act, boolean assessed) {
    boolean sheet = act.kind() == Kind.ASSESSMENT;
    if (sheet && !assessed) {
      return new ActSeal(tx).seal(one, -number, act.toPlain());
    }
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    if (!sheet) {
      content.putAll(act.toPlain());
    }
    SortedMap<Integer, Map<String, @Nullable Object>> told =
        assessed ? untold(one) : new TreeMap<>();
    if (sheet) {
      told.put(number, new LinkedHashMap<>(act.toPlain()));
    }
    if (!told.isEmpty()) {
      List<Object> sheets = new ArrayList<>();
      told.forEach((no, tree) -> sheets.add(Map.of(NUMBER, BigDecimal.valueOf(no), ACT, tree)));
      content.put(UNSEALED, sheets);
    }
    return content;
  }

  /** The sheets that no act has told yet, by their numbers. */
  private SortedMap<Integer, Map<String, @Nullable Object>> untold(StoredTender one) {
    SortedMap<Integer, Map<String, @Nullable Object>> sheets = trees(one);
    for (StoredAct act : acts(one)) {
      if (!act.kind().equals(Kind.ASSESSMENT.name())) {
        sheets.remove(act.actNo());
      }
      if (act.content().containsKey(UNSEALED)) {
        for (Map<String, @Nullable Object> told : StoredTree.trees(act.content(), UNSEALED)) {
          sheets.remove((int) StoredTree.number(told, NUMBER));
        }
      }
    }
    return sheets;
  }
}
