package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.NameOnRecord;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SupplierMention;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Names of who asks: question and answer go to all without the asker, so that neither text has the
 * id or a registered name of the supplier or the number of one of its bids.
 */
final class AskerNames {

  private static final List<String> LANGUAGES = List.of("en", "hi");

  /** Words that a text may have more than a name, such as those for the form of a body. */
  private static final int MORE = 4;

  /** Letters from which the first two words of a longer name tell it, also within an address. */
  private static final int TELLING = 8;

  private static final String NAMES_SUPPLIER = "tenders.names-supplier";

  private static final Pattern SEPARATED =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][^\\p{L}\\p{M}\\p{N}]+[\\p{L}\\p{M}\\p{N}]");

  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\s]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?![\\p{L}\\p{M}])");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private AskerNames() {}

  /** What stands for who asks in the record: a mark that the key of the installation makes. */
  static String mark(Transaction tx, StoredTender one, Caller by) {
    return new ActSeal(tx).askerMark(one, asker(by));
  }

  private static String asker(Caller by) {
    return by.units()
        .filter(mine -> mine.size() == 1)
        .map(mine -> mine.iterator().next())
        .orElse(by.actor());
  }

  /**
   * Refuses a question that names who asks or another supplier of the register: everybody reads it.
   * Whoever acts for no supplier has no own name.
   */
  static void refuse(
      Transaction tx,
      StoredTender one,
      KnownSuppliers register,
      SignedNeeds needs,
      String text,
      Caller by) {
    if (by.roles().contains(Caller.SUPPLIER)) {
      Set<String> all = new TreeSet<>(Set.of(by.actor()));
      by.units().ifPresent(all::addAll);
      List<String> names =
          all.stream()
              .flatMap(
                  id ->
                      Stream.concat(
                          names(tx, one, register, id).stream(),
                          needs.ofSupplier(tx, one.department(), id).stream()))
              .toList();
      refuse(tx, one, text, names);
      refuseAlike(
          tx, one, text, names.stream().filter(n -> !all.contains(n) || isOfSeveral(n)).toList());
      refuseSuppliers(tx, one, register, Map.of("/text", text));
    } else {
      refuseSuppliers(tx, one, register, Map.of("/text", text));
    }
  }

  /**
   * Refuses what everybody reads where it names a supplier of the register, whoever bids. Words
   * that may be others than a name are no names here: an officer is asked about them.
   *
   * @param texts by their places
   */
  static void refuseSuppliers(
      Transaction tx, StoredTender one, KnownSuppliers register, Map<String, String> texts) {
    refuseSuppliers(tx, one, register, Set.of(), texts, ToldNames.of(tx, one)::isWritten);
  }

  private static void refuseSuppliers(
      Transaction tx,
      StoredTender one,
      KnownSuppliers register,
      Set<String> more,
      Map<String, String> texts,
      BiPredicate<String, String> tells) {
    Set<String> ids = new TreeSet<>(more);
    ids.addAll(register.named(tx, one.department(), LANGUAGES.get(0)).keySet());
    List<String> names =
        LANGUAGES.stream()
            .flatMap(language -> register.named(tx, one.department(), language).values().stream())
            .distinct()
            .toList();
    ProblemException.unlessNone(
        faults(ToldNames.of(tx, one), texts, ids, names, tells, NAMES_SUPPLIER));
  }

  /**
   * The texts that tell a supplier by an id or a name of more words than one.
   *
   * @param tells whether a text has a name
   */
  static List<InputFault> faults(
      ToldNames told,
      Map<String, String> texts,
      Collection<String> ids,
      Collection<String> names,
      BiPredicate<String, String> tells,
      String key) {
    List<String> whole = names.stream().filter(name -> words(name).length > 1).toList();
    return texts.entrySet().stream()
        .filter(
            text ->
                ids.stream().anyMatch(id -> told.hasId(text.getValue(), id))
                    || whole.stream().anyMatch(name -> tells.test(text.getValue(), name)))
        .map(text -> new InputFault(text.getKey(), key, Message.of(key)))
        .toList();
  }

  /**
   * Refuses an answer that names a supplier of the register or one that was invited, by the same
   * check and in the same words for each: what differs for who asked would tell who it is.
   */
  static void refuseAnswer(Transaction tx, StoredTender one, KnownSuppliers register, String text) {
    TenderRecord record = new TenderHistory(tx).record(one);
    Set<String> ids =
        new TreeSet<>(register.named(tx, one.department(), LANGUAGES.get(0)).keySet());
    ids.addAll(record.tender().node().codes("invited"));
    ActSeal seal = new ActSeal(tx);
    List.copyOf(ids).forEach(supplier -> ids.add("B-" + seal.mark(one, supplier)));
    record.bids().forEach(bid -> ids.add(bid.id()));
    ToldNames told = ToldNames.of(tx, one);
    refuseSuppliers(tx, one, register, ids, Map.of("/text", text), told::isWritten);
  }

  private static void refuse(Transaction tx, StoredTender one, String text, List<String> names) {
    ToldNames told = ToldNames.of(tx, one);
    if (names.stream()
        .anyMatch(
            name ->
                told.hasName(text, name)
                    || told.hasFirstTwo(text, name)
                    || told.hasPart(text, name))) {
      throw ProblemException.of(
          new InputFault("/text", "tenders.names-asker", Message.of("tender.act.asker")));
    }
  }

  /** Who asks can write it in other words, so that a misspelt name is none either. */
  private static void refuseAlike(
      Transaction tx, StoredTender one, String text, List<String> names) {
    SupplierMention.of(names)
        .in(text, ToldNames.of(tx, one).texts())
        .ifPresent(
            words -> {
              String key = "tenders.names-asker";
              throw ProblemException.of(
                  new InputFault("/text", key, Message.of(key).with("words", words)));
            });
  }

  /** The id, the registered names and the bids of a supplier, also the number of one to come. */
  private static List<String> names(
      Transaction tx, StoredTender one, KnownSuppliers register, String supplier) {
    List<String> names = new ArrayList<>(List.of(supplier));
    LANGUAGES.stream()
        .map(language -> register.named(tx, one.department(), language).get(supplier))
        .filter(Objects::nonNull)
        .forEach(names::add);
    names.add("B-" + new ActSeal(tx).mark(one, supplier));
    new TenderHistory(tx)
        .record(one).bids().stream()
            .filter(bid -> bid.bidder().equals(supplier))
            .map(ReceivedBid::id)
            .forEach(names::add);
    return names;
  }

  /** Whether a text has the first two words of a longer name, with whatever between them. */
  static boolean isTold(String text, String name) {
    String[] words = words(name);
    if (words.length < 3) {
      return false;
    }
    List<String> first = List.of(squashed(words[0]), squashed(words[1]));
    String told = firstTwo(name);
    return told.length() >= TELLING
        && !first.stream().allMatch(SupplierMention::isOfTrade)
        && squashed(text).contains(told);
  }

  /** Whether an id is of several words or figures: one word alone may be any. */
  static boolean isOfSeveral(String id) {
    return SEPARATED.matcher(id).find();
  }

  /** The first two words of a name of more than one, squashed. */
  static String firstTwo(String name) {
    String[] words = words(name);
    return squashed(words[0]) + squashed(words[1]);
  }

  static String[] words(String name) {
    return BRACKETS.matcher(name).replaceAll(" ").strip().split("\\s+");
  }

  static String squashed(String text) {
    String read = POSSESSIVE.matcher(Skeleton.of(text)).replaceAll("");
    return SIGNS.matcher(read).replaceAll("");
  }

  /** Whether some words of a text that stand together are read as a name. */
  static boolean isIn(String text, String name) {
    List<String> words = List.of(text.strip().split("\\s+"));
    int most = name.strip().split("\\s+").length + MORE;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + most); to++) {
        if (NameOnRecord.isSame(String.join(" ", words.subList(from, to)), name)) {
          return true;
        }
      }
    }
    return false;
  }
}
