package org.govsm.core.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language. A language is a UTF-8 file of lines {@code key = text}, where
 * {@code {name}} in a text stands for a value of the message, {@code {name:words}} for a sum in
 * lakh and crore, and {@code {name:day|days}} for the first word where the value is 1 and for the
 * second where it is not. A message with a term as its {@code name} may have a text for that one:
 * {@code decision.field.answer.least} goes before {@code decision.field}. Lines that start with
 * {@code #} are comments. A key that the language lacks is taken from its fallback, at last shown
 * as the key itself, so that a gap is seen and never hides a decision.
 */
public final class Messages {

  /** The languages that govsm ships, English first. */
  public static final List<String> LANGUAGES = List.of("en", "hi");

  private final String language;
  private final MessageTexts texts;
  private final Optional<Messages> fallback;

  /** What was said before, wherever it was found; only keys that have a text. */
  private final Map<String, MessageText> found = new ConcurrentHashMap<>();

  /** The same by their codes, without the beginning that all terms share. */
  private final Map<String, MessageText> terms = new ConcurrentHashMap<>();

  private final ShownValues values = new ShownValues(this);

  private Messages(String language, MessageTexts texts, Optional<Messages> fallback) {
    this.language = requireNonNull(language, "language");
    this.texts = texts;
    this.fallback = fallback;
  }

  /**
   * The sentences that come with govsm-core, with English behind a language that lacks one.
   *
   * @param language {@code en} or {@code hi}; any other code gives the English ones
   */
  public static Messages shipped(String language) {
    return language.equals("hi") ? Shipped.HINDI : Shipped.ENGLISH;
  }

  /**
   * The English sentences of govsm-core and of every govsm module beside it: those in which an
   * exception refuses input where the caller gave no language. Read once.
   */
  public static Messages english() {
    return OfModules.ENGLISH;
  }

  private static final class OfModules {
    static final Messages ENGLISH = found();

    private static Messages found() {
      Messages english = shipped("en");
      ClassLoader loader = Messages.class.getClassLoader();
      for (ModuleSentences module : ServiceLoader.load(ModuleSentences.class, loader)) {
        english = module.english().over(english);
      }
      return english;
    }
  }

  /** Read once: schemas and faults ask for a sentence each. */
  private static final class Shipped {
    static final Messages ENGLISH = shippedFile("en");
    static final Messages HINDI = shippedFile("hi").over(ENGLISH);
  }

  private static Messages shippedFile(String language) {
    String name = "messages." + language + ".txt";
    try (InputStream in = requireNonNull(Messages.class.getResourceAsStream(name), name)) {
      return read(language, name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of sentences.
   *
   * @param language the language code, such as {@code ta}
   * @param file the name to use in problems
   * @param in the bytes, UTF-8; the caller closes it
   * @return the sentences, without a fallback
   * @throws org.govsm.core.source.BrokenFileException with every line that is wrong
   * @throws IOException if the bytes cannot be read
   */
  public static Messages read(String language, String file, InputStream in) throws IOException {
    return new Messages(language, new MessageTexts(MessageFile.read(file, in)), Optional.empty());
  }

  /**
   * Reads a translation and holds it against what it translates, so that a slip in a key or in the
   * name of a value is found before somebody reads it. What it lacks is said as the original says
   * it; {@link #untranslated()} lists that.
   *
   * @param language the language code, such as {@code ta}
   * @param file the name to use in problems
   * @param in the bytes, UTF-8; the caller closes it
   * @param original the sentences that are translated
   * @return the sentences, with the original behind them
   * @throws org.govsm.core.source.BrokenFileException with every line that is wrong: a key under
   *     which the original says nothing, or a value that its sentence does not have, each with the
   *     nearest right name
   * @throws IOException if the bytes cannot be read
   */
  public static Messages translation(
      String language, String file, InputStream in, Messages original) throws IOException {
    Map<String, String> texts = MessageFile.read(file, in, original);
    return new Messages(language, new MessageTexts(texts), Optional.of(original));
  }

  /**
   * Sentences given as a map.
   *
   * @param language the language code
   * @param texts the texts by key
   * @return the sentences, without a fallback
   */
  public static Messages of(String language, Map<String, String> texts) {
    return new Messages(language, new MessageTexts(texts), Optional.empty());
  }

  /**
   * These sentences with others behind them.
   *
   * @param behind where a key that is missing here is looked up
   * @return new messages in this language
   */
  public Messages over(Messages behind) {
    Messages last = fallback.map(f -> f.over(behind)).orElse(behind);
    return new Messages(language, texts, Optional.of(last));
  }

  /**
   * The language.
   *
   * @return its code, such as {@code hi}
   */
  public String language() {
    return language;
  }

  /**
   * The keys that can be said, those of the fallback included.
   *
   * @return the keys in order
   */
  public Set<String> keys() {
    Set<String> all = new TreeSet<>(texts.keys());
    fallback.ifPresent(f -> all.addAll(f.keys()));
    return all;
  }

  /**
   * The keys of the fallback in another language that this language does not say itself.
   *
   * @return what a translator has still to write, in order
   */
  public Set<String> untranslated() {
    Set<String> own = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (Optional<Messages> m = Optional.of(this); m.isPresent(); m = m.get().fallback) {
      (m.get().language.equals(language) ? own : all).addAll(m.get().texts.keys());
    }
    all.removeAll(own);
    return all;
  }

  /**
   * The text of a key as it stands in the file.
   *
   * @return the text of this language or of its fallback
   */
  public Optional<String> find(String key) {
    return Optional.ofNullable(text(key)).map(MessageText::text);
  }

  private @Nullable MessageText text(String key) {
    MessageText text = found.get(key);
    Messages layer = this;
    while (text == null && layer != null) {
      text = layer.texts.find(key);
      if (text != null) {
        found.put(key, text);
      }
      layer = layer.fallback.orElse(null);
    }
    return text;
  }

  /**
   * A message as a sentence.
   *
   * @param message the key and its values
   * @return the sentence; where no text is known, the key and the values
   */
  public String say(Message message) {
    StringBuilder said = new StringBuilder();
    say(message, said);
    return said.toString();
  }

  /**
   * Adds a message as a sentence to a text.
   *
   * @param message the key and its values
   * @param said the text before it, and then with it
   */
  public void say(Message message, StringBuilder said) {
    MessageText text = own(message);
    if (text != null) {
      text.say(message, values, said);
    } else {
      said.append(message.key());
      if (!message.values().isEmpty()) {
        values.say(message.values(), said);
      }
    }
  }

  /** The text of a message: that of its key and of what it names goes first. */
  private @Nullable MessageText own(Message message) {
    if (message.values().get("name") instanceof Term term) {
      MessageText own = text(message.key() + "." + term.code());
      if (own != null) {
        return own;
      }
    }
    return text(message.key());
  }

  /** The sentence of a key without values. */
  public String say(String key) {
    return say(Message.of(key));
  }

  /**
   * The word for a code.
   *
   * @param code such as {@code DIRECT_PURCHASE}
   * @return the text under {@code term.} and the code, else the code
   */
  public String term(String code) {
    MessageText text = terms.get(code);
    if (text == null) {
      text = text("term." + code);
      if (text != null) {
        terms.put(code, text);
      }
    }
    return text == null ? code : text.text();
  }

  /**
   * A day in words.
   *
   * @return such as {@code 2 April 2019}
   */
  public String day(LocalDate day) {
    StringBuilder said = new StringBuilder();
    values.say(day, false, said);
    return said.toString();
  }

  /**
   * A sum in lakh and crore, exact, without rounding.
   *
   * @return such as {@code ₹5 lakh} or {@code ₹1.25 crore}; below a lakh as figures
   */
  public String inLakhAndCrore(Money sum) {
    return values.inLakhAndCrore(sum);
  }
}
