package org.govsm.procurement.law;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ShippedWords;

/** The rule packs, books and sentences that come with govsm-procurement. */
public final class ProcurementLaw {

  private static final String HOME = "/org/govsm/procurement/";
  private static final Map<String, Messages> SHIPPED_WORDS = new ConcurrentHashMap<>();

  /** Of the files of this module, read once: a library of a host needs them too. */
  private static final Map<String, Messages> OWN_WORDS = new ConcurrentHashMap<>();

  private ProcurementLaw() {}

  /**
   * The shipped packs and books. Read once, when first asked for; a host adds its own with {@link
   * Library#toDraft}.
   *
   * @return the library; the same each time
   */
  public static Library library() {
    return Shipped.LIBRARY;
  }

  /**
   * The shipped packs and books, and the editions of earlier releases that they replaced: for
   * {@link ProcurementQuestions#verify}, which makes kept decisions again. Read once, when first
   * asked for.
   *
   * @return a library that decides as {@link #library()} does; the same each time
   */
  public static Library archive() {
    return Archived.LIBRARY;
  }

  /**
   * A shipped pack as it is written, for a host that amends it by a {@link
   * org.govsm.core.rules.PackAmendment}.
   *
   * @param pack its id, such as {@code in.gfr-2017}
   * @return the DMN file; a copy
   * @throws IllegalArgumentException with the nearest id, if no such pack is shipped
   */
  public static byte[] dmn(String pack) {
    List<String> known = names("packs").stream().map(n -> n.replaceFirst("\\.dmn$", "")).toList();
    if (!known.contains(pack)) {
      throw new IllegalArgumentException(
          "there is no pack '" + pack + "'" + NearestName.hint(pack, known));
    }
    return bytes("packs/" + pack + ".dmn");
  }

  /**
   * The questions that this jar answers in Java by the tables of a book. A library that is made of
   * {@link #library()} knows them; one that begins with nothing is told of them by {@link
   * Library.Draft#inJava}.
   *
   * @return what they ask
   */
  public static List<Question> inJava(RuleBook book) {
    return ComposedQuestions.asked(book);
  }

  /**
   * The sentences of govsm-core and of this module, and the words of the shipped packs and metrics.
   *
   * @param language {@code en} or {@code hi}, with English behind it; any other code gives the
   *     English ones, over which a host lays its own with {@link Messages#over}
   */
  public static Messages messages(String language) {
    return Messages.LANGUAGES.contains(language)
        ? SHIPPED_WORDS.computeIfAbsent(language, one -> messages(one, library()))
        : messages(language, library());
  }

  /**
   * The sentences of govsm-core and of this module, and the words of the shipped metrics and of the
   * packs of a library.
   *
   * @param language as in {@link #messages(String)}
   * @param library the shipped library, or one with a host's own packs in it
   */
  public static Messages messages(String language, Library library) {
    Messages here =
        OWN_WORDS.computeIfAbsent(
            language.equals("hi") ? language : "en", ProcurementLaw::withEnglishBehind);
    Messages catalogue = ServiceCatalogue.shipped().words(language);
    return library.words(here.over(Messages.shipped(language).over(catalogue)));
  }

  /** Without the words of packs, so that no law is read for them. */
  static Messages ownEnglish() {
    return OWN_WORDS.computeIfAbsent("en", ProcurementLaw::withEnglishBehind);
  }

  private static Messages withEnglishBehind(String language) {
    Messages english = own("en");
    return language.equals("hi") ? own("hi").over(provisions()).over(english) : english;
  }

  private static Messages own(String language) {
    return ShippedWords.of("law", language)
        .over(ShippedWords.of("measurement", language))
        .over(ShippedWords.of("importing", language))
        .over(ShippedWords.of("contract", language))
        .over(ShippedWords.of("response", language))
        .over(ShippedWords.of("scorecard", language))
        .over(ShippedWords.of("payment", language))
        .over(ShippedWords.of("catalogue", language))
        .over(ShippedWords.of("requirement", language))
        .over(ShippedWords.of("supplier", language))
        .over(ShippedWords.of("annex", language))
        .over(ShippedWords.of("plausibility", language))
        .over(ShippedWords.of("benchmark", language))
        .over(ShippedWords.of("gem", language))
        .over(ShippedWords.of("bid", language))
        .over(ShippedWords.of("tender", language))
        .over(ShippedWords.of("evaluation", language))
        .over(ShippedWords.of("preference", language))
        .over(ShippedWords.of("award", language))
        .over(ShippedWords.of("acceptance", language))
        .over(ShippedWords.of("bill", language))
        .over(ShippedWords.of("process", language))
        .over(ShippedWords.of("risk", language))
        .over(ShippedWords.of("disbursement", language))
        .over(ShippedWords.of("treasury", language))
        .over(ShippedWords.of("record", language))
        .over(ShippedWords.of("rti", language))
        .over(ShippedWords.of("statistics", language))
        .over(MetricDictionary.shipped().words(language))
        .over(ServiceCatalogue.shipped().words(language));
  }

  /** English ones are called as they are cited. */
  private static Messages provisions() {
    return ShippedWords.read("law/provisions.hi.txt", "hi");
  }

  /** A file of this module. */
  static byte[] bytes(String name) {
    String file = HOME + name;
    try (InputStream in = requireNonNull(ProcurementLaw.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Not within {@link Shipped}: the threads that read beside each other would wait for a class that
   * waits for them.
   */
  private static Library read() {
    Library.Draft draft = Library.draft();
    ForkJoinTask<?> books =
        ForkJoinTask.adapt(
                () -> names("books").forEach(name -> draft.book(name, bytes("books/" + name))))
            .fork();
    List<ForkJoinTask<RulePack>> packs = new ArrayList<>();
    for (String name : names("packs")) {
      packs.add(ForkJoinTask.adapt(() -> RulePack.read(name, bytes("packs/" + name))));
    }
    ForkJoinTask.invokeAll(packs);
    books.join();
    packs.forEach(pack -> draft.pack(pack.join()));
    return draft.inJava(ProcurementLaw::inJava).done();
  }

  /** The files of a folder in the order in which they are shipped: a jar cannot be listed. */
  private static List<String> names(String folder) {
    return new String(bytes(folder + "/shipped.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final Library LIBRARY = read();
  }

  private static Library readEarlier() {
    Library.Draft draft = library().toDraft();
    names("earlier")
        .forEach(
            name -> {
              byte[] file = bytes("earlier/" + name);
              if (name.endsWith(".xml")) {
                draft.earlierBook(name, file);
              } else {
                draft.earlier(RulePack.read(name, file));
              }
            });
    return draft.done();
  }

  /** Loaded when first used: nobody else reads editions that decide no longer. */
  private static final class Archived {

    static final Library LIBRARY = readEarlier();
  }
}
