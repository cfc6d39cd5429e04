package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** History of tenders: the acts of each since its publication, and who wrote it before. */
public record TenderHistory(Transaction tx) {

  private static final String ACTS = "select act_no, kind, actor, content, made_at from tender_act";

  /** The acts of a tender as they are stored, in order of time. */
  List<StoredAct> acts(StoredTender one) {
    return tx.handle()
        .select(
            ACTS + " where department = ? and tender = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredAct.class))
        .list();
  }

  /** How often something was done that those of the department may see. */
  int seen(StoredTender one) {
    return (int) acts(one).stream().filter(act -> !act.isSealed()).count();
  }

  /**
   * The acts that a caller of the department may see: none that is sealed before the opening, each
   * with its own words after it.
   */
  List<StoredAct> shown(StoredTender one) {
    boolean opened = BidActs.isOpened(record(one));
    Map<Integer, SealedEntry> entries = entries(one);
    return acts(one).stream()
        .filter(act -> opened || !act.isSealed())
        .map(act -> act.isSealed() ? opened(act, entries) : withoutAsker(act))
        .toList();
  }

  /** A question of a supplier is shown without who asked. */
  private static StoredAct withoutAsker(StoredAct act) {
    boolean asks =
        act.kind().equals(TenderAct.Kind.QUESTION.name())
            && BidActs.BIDDER.equals(act.content().get("role"));
    return asks
        ? new StoredAct(act.actNo(), act.kind(), BidActs.BIDDER, act.content(), act.madeAt())
        : act;
  }

  /** An act with what was sealed in it; as it is stored where it cannot be opened. */
  private static StoredAct opened(StoredAct act, Map<Integer, SealedEntry> entries) {
    SealedEntry entry = entries.get(act.actNo());
    return entry == null
        ? act
        : new StoredAct(
            act.actNo(),
            entry.act().kind().name(),
            entry.act().by(),
            new LinkedHashMap<>(entry.act().toPlain()),
            act.madeAt());
  }

  /**
   * The tender and all that happened to it since, with what is sealed: for decisions, and never to
   * be shown whole before the opening.
   */
  public TenderRecord record(StoredTender one) {
    String version = one.id() + " " + one.version() + " " + one.digest();
    return tx.derived(one.department(), TenderRecord.class, version, () -> worked(one));
  }

  private TenderRecord worked(StoredTender one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<Object> acts = new ArrayList<>();
    Map<Integer, SealedEntry> entries = entries(one);
    List<StoredAct> stored = acts(one);
    PacketFigures figures = new PacketFigures(tx, one);
    for (StoredAct act : stored) {
      SealedEntry entry = entries.get(act.actNo());
      if (entry != null) {
        acts.add(entry.act().toPlain());
      } else if (!act.isSealed() && !act.kind().equals(BidActs.IS_DECLARATION)) {
        Map<String, @Nullable Object> content = figures.whole(act, stored);
        content.remove(BidActs.UNSEALED);
        acts.add(content);
      }
    }
    tree.put("tender", one.content());
    tree.put("acts", acts);
    return TenderRecord.fromPlain(tree).orThrow();
  }

  /**
   * What was handed in sealed, by the numbers of the acts: as the opening says it, so that no key
   * is needed any more, and before it by the key.
   */
  Map<Integer, SealedEntry> entries(StoredTender one) {
    Map<Integer, SealedEntry> entries = new TreeMap<>();
    for (StoredAct act : acts(one)) {
      if (act.isSealed()) {
        new ActSeal(tx)
            .open(one, act)
            .ifPresent(tree -> entries.put(act.actNo(), SealedEntry.of(act.actNo(), tree)));
      } else if (act.content().containsKey(BidActs.UNSEALED)) {
        for (Map<String, @Nullable Object> said :
            StoredTree.trees(act.content(), BidActs.UNSEALED)) {
          int number = (int) StoredTree.number(said, "number");
          entries.putIfAbsent(number, SealedEntry.of(number, said));
        }
      }
    }
    return entries;
  }

  /** Whether something that was sealed cannot be opened: the key file was replaced. */
  boolean isUnreadable(StoredTender one) {
    List<StoredAct> acts = acts(one);
    return new PacketFigures(tx, one).isUnreadable(acts)
        || acts.stream().filter(StoredAct::isSealed).count() > entries(one).size();
  }

  /** What members of the committee declared, in order of time. */
  List<Declaration> declarations(StoredTender one) {
    return acts(one).stream()
        .filter(act -> act.kind().equals(BidActs.IS_DECLARATION))
        .map(Declaration::of)
        .toList();
  }

  /** Everybody who wrote what a tender says, or sent it. */
  Set<String> authors(StoredTender one) {
    Set<String> authors = new TreeSet<>(Set.of(one.sentBy()));
    authors.addAll(
        tx.handle()
            .select(
                "select distinct actor from tender_version"
                    + " where department = ? and tender = ? and kind in (?, ?, ?)",
                one.department(),
                one.id(),
                Tenders.RECORDED,
                Tenders.CHANGED,
                Tenders.SUBMITTED)
            .mapTo(String.class)
            .list());
    return authors;
  }
}
