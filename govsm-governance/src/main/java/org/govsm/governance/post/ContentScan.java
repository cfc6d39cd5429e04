package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.governance.tree.DataRows;

/**
 * Content scan: finds what an officer looks at before a text goes out, by rules that need nothing
 * but this machine. It hands out kinds and places; what was found is not kept.
 */
public final class ContentScan {

  static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}])";
  static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{M}\\p{N}])";

  static final String AT = "(?:@| ?[(\\[{<] ?at ?[)\\]}>] ?)";

  private static final String SAID_DOT = "(?: ?[(\\[{<] ?dot ?[)\\]}>] ?| dot )";

  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]{1,63}";

  /** The word "at" stands for its sign only where "dot" stands for one, too. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}._%+-]{1,64}+(?:"
              + AT
              + "(?:"
              + LABEL
              + "(?:\\.|"
              + SAID_DOT
              + ")){1,5}[\\p{L}\\p{M}]{2,20}| at (?!(?:the|an?|this|that|each|every) )(?:"
              + LABEL
              + "\\.){0,4}"
              + LABEL
              + SAID_DOT
              + "(?:co(?:\\.|"
              + SAID_DOT
              + ")in|(?:com|in|org|net|gov|nic|edu|info|io|me)(?![\\p{L}\\p{M}])))");

  private static final Pattern WRITTEN_AT = Pattern.compile(AT + "| at ");
  private static final Pattern WRITTEN_DOT = Pattern.compile(SAID_DOT);

  /** "Bill No. 123456" is to be paid, and "G.O. Ms. No. 5" an order: the words name no person. */
  private static final Pattern OF_PAPERS =
      Pattern.compile(
          NO_LETTER_BEFORE
              + "(?:g\\.? ?o\\.? ?\\(?(?:ms|rt)\\)?\\.?(?= ?no)"
              + "|bills? ?(?:no|nos|number|numbers)\\.? ?[:#-]? ?(?=[0-9]{4}))");

  private static final Pattern COMMA = Pattern.compile(" *, *");

  private static final Map<String, Pattern> WORDS = words();

  private ContentScan() {}

  private static Map<String, Pattern> words() {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (List<String> row : DataRows.of(ContentScan.class, "words.txt")) {
      List<String> all = byKind.computeIfAbsent(row.get(0), kind -> new ArrayList<>());
      COMMA.splitAsStream(row.get(2)).forEach(all::add);
    }
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    byKind.forEach((kind, words) -> patterns.put(kind, anyOf(words, ContentScan::word)));
    return patterns;
  }

  /** Longer words first: of two that begin alike the longer one is found. */
  private static Pattern anyOf(List<String> words, UnaryOperator<String> form) {
    return Pattern.compile(
        words.stream()
            .map(FoldedText::fold)
            .filter(word -> !word.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .map(form)
            .collect(Collectors.joining("|", NO_LETTER_BEFORE + "(?:", ")")));
  }

  private static String word(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{M}\\p{N}]*"
        : whole(word);
  }

  private static String whole(String word) {
    return Pattern.quote(word) + NO_LETTER_BEHIND;
  }

  /**
   * Scans one text.
   *
   * @param text any text
   * @param pointer where it stands, which each flag repeats
   * @param parties names of parties to look for beside the words on parties
   * @return the flags by kind, and of one kind in the order of the text
   */
  public static List<PostFlag> of(String text, String pointer, List<String> parties) {
    FoldedText folded = FoldedText.of(text);
    List<PostFlag> flags = new ArrayList<>(NumberScan.of(text, pointer, folded));
    find(PostFlag.EMAIL, EMAIL, pointer, folded, flags);
    FoldedText ofPosts = folded.without(OF_PAPERS);
    WORDS.forEach((kind, words) -> find(kind, words, pointer, ofPosts, flags));
    Pattern named = anyOf(parties, ContentScan::whole);
    if (!named.pattern().endsWith("(?:)")) {
      find(PostFlag.PARTY, named, pointer, folded, flags);
    }
    return List.copyOf(flags);
  }

  /**
   * Scans texts that follow each other for numbers that begin in one and end in another, and for
   * accounts of which the code of the branch stands in another.
   *
   * @param texts the texts, in order
   * @param pointers where each stands
   * @return a flag on the text in which a number begins
   */
  static List<PostFlag> across(List<String> texts, List<String> pointers) {
    String whole = String.join(" ", texts);
    List<PostFlag> found = NumberScan.of(whole, "", FoldedText.of(whole));
    List<PostFlag> flags = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int end = start + text.length();
      List<PostFlag> alone = NumberScan.of(text, pointers.get(i), FoldedText.of(text));
      for (PostFlag flag : found) {
        if (flag.from() >= start && flag.from() < end) {
          int to = Math.min(flag.to(), end) - start;
          PostFlag here = new PostFlag(flag.kind(), pointers.get(i), flag.from() - start, to);
          boolean ofOther = flag.kind().equals(PostFlag.BANK_ACCOUNT) && !alone.contains(here);
          if (flag.to() > end || ofOther) {
            flags.add(here);
          }
        }
      }
      start = end + 1;
    }
    return flags;
  }

  /** An address of mail as it is sent, in small letters: "a (at) b (dot) in" is one. */
  static String mail(String found) {
    String at = WRITTEN_AT.matcher(FoldedText.fold(found)).replaceFirst("@");
    return WRITTEN_DOT.matcher(at).replaceAll(".");
  }

  static void find(
      String kind, Pattern pattern, String pointer, FoldedText text, List<PostFlag> flags) {
    Matcher found = pattern.matcher(text.text());
    while (found.find()) {
      flags.add(flag(kind, pointer, text, found));
    }
  }

  static PostFlag flag(String kind, String pointer, FoldedText text, Matcher found) {
    return text.flag(kind, pointer, found.start(), found.end());
  }
}
