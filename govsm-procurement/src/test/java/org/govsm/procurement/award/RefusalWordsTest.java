package org.govsm.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.process.Transition;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of tender, award and evaluation tell no code, whatever they are said of. */
class RefusalWordsTest {

  private static final Path CODE = Path.of("src/main/java/org/govsm/procurement");
  private static final Path WORDS = Path.of("src/main/resources/org/govsm/procurement");
  private static final List<String> PARTS = List.of("tender", "award", "evaluation");

  /** CODE_OF_A_TABLE, a key of a sentence, a step in one word of two, a place that is left open. */
  private static final Pattern CODED =
      Pattern.compile(
          "[A-Z]{2,}_[A-Z_]+|\\b(?:fact|term|tender|award|evaluation|gate)[.-][a-z]+\\.?[A-Z]"
              + "|decideAppeal|\\{[a-z]");

  /** Values that are one of some codes: a sentence has their words. */
  private static final Set<String> OF_CODES =
      Set.of(
          "events",
          "fact",
          "facts",
          "form",
          "forms",
          "gate",
          "ground",
          "kind",
          "method",
          "part",
          "permitted",
          "place",
          "places",
          "policy",
          "procedure",
          "roles",
          "rule",
          "stage",
          "class",
          "chapters");

  private static final Pattern VALUE =
      Pattern.compile("\\.with\\(\\s*\"(\\w+)\",\\s*([^;]*?)(?=;|\\.with\\(|$)", Pattern.DOTALL);

  private static List<Object> terms(Stream<String> codes, String prefix) {
    return codes.<Object>map(code -> new Term(prefix + code)).toList();
  }

  private static Map<String, List<Object>> samples() {
    Stream<String> kinds = Arrays.stream(TenderAct.Kind.values()).map(TenderAct.Kind::name);
    Stream<String> events =
        Representation.machine().transitions().stream().map(Transition::event).distinct();
    Stream<String> roles =
        Arrays.stream(TenderAct.Kind.values())
            .flatMap(kind -> TenderProcess.roles(kind).stream())
            .distinct();
    return Map.of(
        "kind", terms(kinds, "tender-act."),
        "events", List.of(terms(events, "representation-event.")),
        "roles", List.of(terms(roles, "tender-role.")),
        "places", List.of(terms(Stream.of("GEM_CPPP", "OWN_SITE"), "tender.")),
        "facts", List.of(terms(Stream.of("value", "mseClass", "localContent"), "fact.")));
  }

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String part : PARTS) {
      Files.readAllLines(WORDS.resolve(part).resolve("messages.en.txt")).stream()
          .filter(line -> line.matches("[a-z].* = .*") && !line.startsWith("term."))
          .map(line -> line.substring(0, line.indexOf(" = ")))
          .forEach(keys::add);
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void no_sentence_tells_a_code(String language) throws IOException {
    Messages words = ProcurementLaw.messages(language);
    Pattern place = Pattern.compile("\\{(\\w+)");
    for (String key : keys()) {
      List<Message> said = new ArrayList<>(List.of(Message.of(key)));
      Matcher names = place.matcher(words.find(key).orElseThrow());
      for (String name : names.results().map(found -> found.group(1)).distinct().toList()) {
        List<Object> values = samples().getOrDefault(name, List.of("7"));
        Function<Message, Stream<Message>> each =
            text -> values.stream().map(value -> text.with(name, value));
        said = said.stream().flatMap(each).toList();
      }
      assertThat(said)
          .extracting(words::say)
          .allSatisfy(text -> assertThat(text).as(key).doesNotContainPattern(CODED));
    }
  }

  @Test
  void what_is_one_of_some_codes_is_given_as_a_term() throws IOException {
    List<String> raw = new ArrayList<>();
    int seen = 0;
    for (String part : PARTS) {
      try (Stream<Path> files = Files.list(CODE.resolve(part))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          Matcher values = VALUE.matcher(text);
          while (values.find()) {
            String value = values.group(2);
            boolean coded = OF_CODES.contains(values.group(1));
            seen += coded ? 1 : 0;
            if (coded
                && !value.contains("erm")
                && !value.contains("AwardForm::event")
                && !isOfTerms(text, value)) {
              raw.add(file.getFileName() + ": " + values.group(1) + " " + value);
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(15);
    assertThat(raw).isEmpty();
  }

  /** A variable that was made of terms before. */
  private static boolean isOfTerms(String text, String name) {
    String variable = name.replaceFirst("(?s)^(\\w+).*$", "$1");
    return Pattern.compile("\\b" + variable + "\\b[^;]{0,40}(?:=[^;]*new Term|\\.add\\(new Term)")
        .matcher(text)
        .find();
  }
}
