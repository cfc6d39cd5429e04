package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** History of tenders: the acts of each since its publication, and who wrote it before. */
public final class TenderHistory {

  private static final String ACTS = "select act_no, kind, actor, content, made_at from tender_act";

  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public TenderHistory(Transaction tx) {
    this.tx = tx;
  }

  /** The acts of a tender as they are stored, in order of time. */
  List<StoredAct> acts(StoredTender one) {
    return tx.handle()
        .select(
            ACTS + " where department = ? and tender = ? order by act_no",
            one.department(),
            one.id())
        .map(ConstructorMapper.of(StoredAct.class))
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
    return acts(one).stream()
        .filter(act -> opened || !act.isSealed())
        .map(act -> act.isSealed() ? opened(one, act) : act)
        .toList();
  }

  /** An act with what was sealed in it; as it is stored where it cannot be opened. */
  private StoredAct opened(StoredTender one, StoredAct act) {
    return sealed(one, act)
        .flatMap(
            tree ->
                TenderAct.fromPlain(tree)
                    .<Optional<TenderAct>>fold(Optional::of, faults -> Optional.empty()))
        .map(
            said ->
                new StoredAct(
                    act.actNo(),
                    said.kind().name(),
                    said.by(),
                    new LinkedHashMap<>(said.toPlain()),
                    act.madeAt()))
        .orElse(act);
  }

  private Optional<Map<String, @Nullable Object>> sealed(StoredTender one, StoredAct act) {
    return new ActSeal(tx).open(one, act).map(tree -> StoredTree.tree(tree, BidActs.ACT));
  }

  /**
   * The tender and all that happened to it since, with what is sealed: for decisions, and never to
   * be shown whole before the opening.
   */
  public TenderRecord record(StoredTender one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<Object> acts = new ArrayList<>();
    for (StoredAct act : acts(one)) {
      if (act.isSealed()) {
        sealed(one, act).ifPresent(acts::add);
      } else if (!act.kind().equals(BidActs.IS_DECLARATION)) {
        acts.add(act.content());
      }
    }
    tree.put("tender", one.content());
    tree.put("acts", acts);
    return TenderRecord.fromPlain(tree).orThrow();
  }

  /** What was handed in sealed, act by act: the act, who did it, and the packet. */
  List<SealedEntry> entries(StoredTender one) {
    List<SealedEntry> entries = new ArrayList<>();
    for (StoredAct act : acts(one)) {
      if (act.isSealed()) {
        new ActSeal(tx)
            .open(one, act)
            .map(tree -> SealedEntry.of(act, tree))
            .ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** Whether something that was sealed cannot be opened: the key file was replaced. */
  boolean isUnreadable(StoredTender one) {
    return acts(one).stream().filter(StoredAct::isSealed).count() > entries(one).size();
  }

  /** What members of the committee declared, in order of time. */
  List<Declaration> declarations(StoredTender one) {
    return acts(one).stream()
        .filter(act -> act.kind().equals(BidActs.IS_DECLARATION))
        .map(Declaration::of)
        .toList();
  }

  /** Everybody who wrote what a tender says. */
  Set<String> writers(StoredTender one) {
    return new TreeSet<>(
        tx.handle()
            .select(
                "select distinct actor from tender_version"
                    + " where department = ? and tender = ? and kind in (?, ?)",
                one.department(),
                one.id(),
                Tenders.RECORDED,
                Tenders.CHANGED)
            .mapTo(String.class)
            .list());
  }
}
