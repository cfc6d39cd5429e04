package org.govsm.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hindi words of sentences and help: of each word one spelling. What is bought is खरीद where buying
 * is meant, and क्रय where a purchase on record is.
 */
class HindiWordsTest {

  private static final List<String> MODULES =
      List.of("govsm-core", "govsm-procurement", "govsm-governance", "govsm-portal");

  /** But for abbreviations: क्र., सं., जी.एफ.आर. */
  private static final Pattern FULL_STOP =
      Pattern.compile("(?<!क्र|सं|जी\\.एफ\\.आर)(?<=[\\u0900-\\u097f])[”\")]*\\.(\\s|$)");

  private static final Pattern STOP_BEHIND_VALUE =
      Pattern.compile("(}(</strong>)?|@endif|@if\\([^@]*\\))\\.(\\s|<|$)");

  private static final Pattern NUMBER = Pattern.compile("\\$\\{\\w+\\.number\\(\\)}\\. ");

  /** What is not written, and what is instead. */
  private static final Map<String, String> DISCARDED = discarded();

  private static Map<String, String> discarded() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("प्लैटफ़?ॉर्म|प्लेटफॉर्म|प्लैटफ़ॉर्म|(?<!\\p{L}|\\p{M})मंच(?!ित)", "प्लेटफ़ॉर्म");
    words.put("प्रमाण ?पत्र", "प्रमाण-पत्र");
    words.put("ख़रीद", "खरीद");
    words.put("(यह|इस|किसी|नियोजित|अन्य) खरीद(?!ने)|खरीदों", "क्रय");
    words.put("केपीआई|के\\.पी\\.आई", "KPI");
    words.put("KPI बोर्ड|प्रदर्शन बोर्ड", "KPI पटल");
    words.put("ईमेल", "ई-मेल");
    words.put("फाइल", "फ़ाइल");
    words.put("आंकड़", "आँकड़");
    words.put("मांग", "माँग");
    oneWordForOneThing(words);
    oneFormForEveryNumber(words);
    return words;
  }

  private static void oneWordForOneThing(Map<String, String> words) {
    words.put("सार-अंक|(?<!पासवर्ड का )हैश(?! के रूप)", "डाइजेस्ट");
    words.put("मापक(?!\\p{L}|\\p{M})|मापदंड", "माप");
    words.put("रीडिंग|पाठ्यांक", "आँकड़ा");
    words.put("रजिस्टर", "पंजी");
    words.put("अभिलिखित", "दर्ज");
    words.put("स्थानापन्न", "वैकल्पिक धारक");
    words.put("अभिरक्षक", "धारक");
    words.put("दूसरा प्रमाण(?!-)|दूसरे प्रमाण(?!-)|एमएफ़?ए", "दूसरा कारक");
    words.put("अभिरक्षा-लेख", "अभिरक्षा लॉग");
    words.put("डाक-पेटी", "मेलबॉक्स");
    words.put("Facebook (की|पर|में)|YouTube (के|पर|में)", "फ़ेसबुक, यूट्यूब");
    words.put("उत्तीर्ण", "सही");
    words.put("अभिप्रमाणन|के सत्यापन पर", "अनुप्रमाणन");
    words.put("बंद किया जा रहा", "बंद हो रहा");
    words.put("हर्जान|क्षतिपूर्ति", "नुकसानी");
    words.put("आउटपुट|उत्पाद का माप", "निर्गत");
    words.put("बातचीत", "वार्ता");
    words.put("पत्रावली|फ़ाइल (के लिए|की|हेतु) टिप्पणी", "फ़ाइल टिप्पणी");
    words.put("कानून|क़ानून", "विधि");
    words.put("(खरीद|मापने|उपापन) की विधि", "तरीका");
    words.put("मंज़?ूर", "अनुमति");
    words.put("अनुबंध में", "संविदा");
    words.put("अनिर्णीत", "अनिर्धारित");
    words.put("प्रवृत्त", "लागू");
    words.put("संग्रहित", "संगृहीत");
    words.put("हिन्दी", "हिंदी");
    words.put("वॉल्ट", "तिजोरी");
    words.put("अंडरस्कोर|योजक", "अधोरेखा, हाइफ़न");
    words.put("वर्कबुक", "कार्यपुस्तिका");
    words.put("प्रतिवेदन", "रिपोर्ट");
    words.put("ग़लत|ख़राब|ख़ाली|काग़ज़", "गलत, खराब, खाली, कागज़");
    words.put("(?<!\\p{L}|\\p{M})फ़ॉर्म", "प्रपत्र");
  }

  /** A name or a count put into a sentence does not change its form. */
  private static void oneFormForEveryNumber(Map<String, String> words) {
    words.put("\\((ों|यों|ओं)\\)|ता/|था/थी|चुका/", "a sentence for every number and gender");
    words.put("(?<!“)\\{metric\\} (का|की|के|को|से|वाली)(?!\\p{L}|\\p{M})", "“{metric}”");
    words.put("\\{(count|number|notes)\\} (प्रविष्टियाँ|तालिकाएँ|टिप्पणियाँ|आँकड़े)", "…: {count}");
    words.put("कोई (अनिवार्य अपेक्षा|अपेक्षित बात) पूरी नहीं", "कम से कम एक");
  }

  @Test
  void each_word_has_one_spelling() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        wrong(line).forEach(one -> wrong.add(file.getFileName() + ": " + one));
      }
    }

    assertThat(files()).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  /** A sentence ends with a danda, in the files and where a page puts parts together. */
  @Test
  void no_hindi_sentence_ends_with_a_full_stop() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      Files.readAllLines(file, UTF_8).stream()
          .filter(line -> FULL_STOP.matcher(line).find())
          .forEach(wrong::add);
    }
    try (Stream<Path> pages = Files.walk(Path.of("src", "main", "jte"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        Files.readAllLines(page, UTF_8).stream()
            .map(line -> NUMBER.matcher(line).replaceAll(""))
            .filter(line -> STOP_BEHIND_VALUE.matcher(line).find())
            .forEach(line -> wrong.add(page.getFileName() + ": " + line.strip()));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "इस मंच पर, 1",
    "मंचों पर, 1",
    "प्लेटफॉर्म, 1",
    "प्लेटफ़ॉर्म, 0",
    "प्रमाणपत्र, 1",
    "प्रमाण पत्र, 1",
    "प्रमाण-पत्र, 0",
    "इस खरीद को, 1",
    "इस खरीदने के, 0",
    "हम इसे कैसे खरीदें?, 0",
    "सेवाओं की खरीद, 0",
    "कीबोर्ड, 0",
    "फ़ाइल का हैश, 1",
    "पासवर्ड का हैश, 0",
    "दूसरा प्रमाण-पत्र, 0",
    "संशोधन लिखें, 0",
    "स्वीकृत {metric} का आँकड़ा, 1",
    "“{metric}” का आँकड़ा, 0",
    "1 अवधि(यों) में, 1",
    "{count} प्रविष्टियाँ, 1",
    "प्रविष्टियाँ: {count}, 0"
  })
  void the_words_are_told_apart(String text, int found) {
    assertThat(wrong(text)).hasSize(found);
  }

  private static List<String> wrong(String line) {
    List<String> wrong = new ArrayList<>();
    DISCARDED.forEach(
        (discarded, instead) -> {
          if (Pattern.compile(discarded).matcher(line).find()) {
            wrong.add(instead + " in " + line);
          }
        });
    return wrong;
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> all = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
        all.filter(HindiWordsTest::isHindi).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isHindi(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".hi.txt") || List.of("glossary.txt", "labels.txt").contains(name);
  }
}
