package org.govsm.core.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;

/**
 * The words of several packs and modules by key and text: a key with two texts has two meanings.
 */
final class SharedWords {

  private final Map<String, Map<String, List<String>>> byKey = new TreeMap<>();
  private final String language;

  private SharedWords(String language) {
    this.language = language;
  }

  static List<LintNote> of(List<RulePack> packs, List<Messages> sentences) {
    Set<String> languages = new TreeSet<>();
    packs.forEach(pack -> languages.addAll(pack.languages()));
    List<LintNote> notes = new ArrayList<>();
    for (String language : languages) {
      SharedWords words = new SharedWords(language);
      sentences.stream()
          .filter(each -> each.language().equals(language))
          .forEach(each -> each.keys().forEach(key -> words.add(key, each.say(key), "sentences")));
      for (RulePack pack : packs) {
        Messages own = pack.words(language);
        own.keys().forEach(key -> words.add(key, own.find(key).orElseThrow(), pack.id()));
      }
      notes.addAll(words.notes());
    }
    return List.copyOf(notes);
  }

  private void add(String key, String text, String owner) {
    byKey
        .computeIfAbsent(key, any -> new LinkedHashMap<>())
        .computeIfAbsent(text, any -> new ArrayList<>())
        .add(owner);
  }

  private List<LintNote> notes() {
    List<LintNote> notes = new ArrayList<>();
    byKey.forEach(
        (key, texts) -> {
          if (texts.size() > 1) {
            notes.add(note(key, texts));
          }
        });
    return notes;
  }

  private LintNote note(String key, Map<String, List<String>> texts) {
    String owner = texts.values().iterator().next().get(0);
    return new LintNote(
        LintNote.Level.ERROR,
        "words.two-meanings",
        Position.of(owner),
        key + " is said in two ways in '" + language + "': " + texts + "; give each its own key");
  }
}
