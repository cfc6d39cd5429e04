package org.govsm.portal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.SingleFields;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a screen reader would stumble over on a page, and no validator finds. */
final class PageFaults {

  /** A run of Latin words, which a Hindi voice cannot say; names of one or two words it may. */
  private static final Pattern ENGLISH =
      Pattern.compile("[A-Za-z][A-Za-z'\u2019]+(?:[\\s,;:.()/&-]+[A-Za-z][A-Za-z'\u2019]+){3,}");

  private static final Pattern CODE =
      Pattern.compile("(?<![\\w.-])[A-Z]{4,}(?:_[A-Z]+)*(?![\\w-])");

  /** Codes that have no words anywhere: of constants, of keys and of members of Java. */
  private static final Pattern WORDLESS =
      Pattern.compile(
          "(?<![\\w./(-])[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+(?![\\w/-])"
              + "|(?<![\\w./@:-])[a-z][a-z0-9-]*(?:\\.[a-zA-Z-]{2,})+(?![\\w./@-])"
              + "|(?<![\\w./@:-])[a-z]+(?:[A-Z][a-z]+)+(?![\\w./-])");

  /** Names of files, hosts, interfaces of platforms and rule packs; examples of ids. */
  private static final Pattern NAMES =
      Pattern.compile(
          ".*\\.(?:pdf|csv|html|in|com|net|ai|org|invalid|example)|(?:channels|videos)\\.list"
              + "|in\\.[a-z-]+|asha\\.rao|UCDEMO_\\w+");

  private static final Pattern HINDI = Pattern.compile("\\p{IsDevanagari}+");

  /** What is read letter by letter, cannot be marked inside, or is a name of a file. */
  private static final Set<String> UNMARKED =
      Set.of("code", "pre", "title", "desc", "option", "textarea", "style");

  private PageFaults() {}

  /** Codes in a text for which the language has words. */
  static List<String> rawCodes(String text, Messages words) {
    return CODE.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(
            code ->
                words
                    .find("fact-word." + code)
                    .or(() -> words.find("term." + code))
                    .filter(word -> !word.contains(code)) // an abbreviation that people use
                    .isPresent())
        .distinct()
        .toList();
  }

  /** Codes that stand where words should, whether a language has words for them or not. */
  static List<String> wordless(Node within) {
    List<String> codes = new ArrayList<>();
    for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        WORDLESS
            .matcher(child.getNodeValue())
            .results()
            .map(MatchResult::group)
            .filter(code -> !NAMES.matcher(code).matches())
            .forEach(codes::add);
      } else if (!UNMARKED.contains(child.getNodeName())) {
        codes.addAll(wordless(child));
      }
    }
    return codes;
  }

  /** Names of links that lead to more than one place. */
  static List<String> ambiguousLinks(Document page) {
    Map<String, Set<String>> targets = new TreeMap<>();
    NodeList links = page.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      String href =
          link.getAttribute("href")
              .replaceAll("(?<=[?&])lang=\\w+&?", "")
              .replaceAll("[?&](?=#|$)", "");
      if (!href.isEmpty()) {
        targets.computeIfAbsent(name(link), name -> new TreeSet<>()).add(href);
      }
    }
    List<String> faults = new ArrayList<>();
    targets.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            faults.add("'" + name + "' leads to " + all.stream().limit(3).toList());
          }
        });
    return faults;
  }

  /** What a screen reader says of an element. */
  private static String name(Element element) {
    if (element.hasAttribute("aria-label")) {
      return element.getAttribute("aria-label");
    }
    StringBuilder name = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        boolean hidden = inner.getAttribute("aria-hidden").equals("true");
        name.append(hidden ? "" : " " + name(inner) + " ").append(inner.getAttribute("alt"));
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        name.append(child.getNodeValue());
      }
    }
    return name.toString().replaceAll("\\s+", " ").strip();
  }

  /** Boxes of one name, of which a form takes no more than one. */
  static List<String> lonelyBoxes(Document page) {
    List<String> faults = new ArrayList<>();
    NodeList forms = page.getElementsByTagName("form");
    for (int i = 0; i < forms.getLength(); i++) {
      Element form = (Element) forms.item(i);
      String path = form.getAttribute("action").replaceAll("[?#].*", "");
      Map<String, Integer> boxes = new TreeMap<>();
      NodeList inputs = form.getElementsByTagName("input");
      for (int k = 0; k < inputs.getLength(); k++) {
        Element input = (Element) inputs.item(k);
        if (input.getAttribute("type").equals("checkbox")) {
          boxes.merge(input.getAttribute("name"), 1, Integer::sum);
        }
      }
      boxes.forEach(
          (name, many) -> {
            if (many > 1 && !SingleFields.comesSeveralTimes(path, name)) {
              faults.add(path + " " + name);
            }
          });
    }
    return faults;
  }

  /** Words in the other language that are not marked as such. */
  static List<String> unmarkedLanguage(Document page) {
    Set<String> faults = new LinkedHashSet<>();
    walk(page.getDocumentElement(), "", faults);
    return List.copyOf(faults);
  }

  private static void walk(Element element, String outer, Set<String> faults) {
    if (UNMARKED.contains(element.getTagName())) {
      return;
    }
    String language = element.hasAttribute("lang") ? element.getAttribute("lang") : outer;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner, language, faults);
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        Matcher other = (language.equals("hi") ? ENGLISH : HINDI).matcher(child.getNodeValue());
        if (other.find()) {
          faults.add(element.getTagName() + ": " + other.group());
        }
      }
    }
  }

  /** Links to other sites that are not marked as such. */
  static List<String> unmarkedOutside(Document page) {
    List<String> faults = new ArrayList<>();
    NodeList links = page.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      String href = link.getAttribute("href");
      if (href.startsWith("http") && !link.getAttribute("class").contains("outside")) {
        faults.add(href);
      }
    }
    return faults;
  }
}
