package org.govsm.portal.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Story step: something that happens in the story.
 *
 * @param words what it happens with, in order
 */
record StoryStep(LocalDate day, String kind, List<String> words, Map<String, String> said) {

  static final String DEPARTMENT = "department";
  static final String CONTRACT = "contract";
  static final String AMENDMENT = "amendment";
  static final String READINGS = "readings";
  static final String CERTIFICATE = "certificate";
  static final String ACCOUNTS = "accounts";
  static final String PURCHASES = "purchases";
  static final String EDITION = "edition";
  static final String DRAFT = "draft";
  static final String REQUIREMENTS = "requirements";
  static final String CALENDAR = "calendar";
  static final String SUPPLIERS = "suppliers";
  static final String MEMORANDA = "memoranda";
  static final String TENDERS = "tenders";
  static final String PROCEDURES = "procedures";
  static final String DELIVERIES = "deliveries";
  static final String BILLS = "bills";
  static final String PAYMENTS = "payments";
  static final String RTI = "rti";
  static final String POSTS = "posts";
  static final String QUERIES = "queries";
  static final String PILOTS = "pilots";
  static final String MODERATION = "moderation";
  static final String TRAINING = "training";
  static final String ROSTERS = "rosters";

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          entry(DEPARTMENT, 1),
          entry(CALENDAR, 1),
          entry(CONTRACT, 1),
          entry(AMENDMENT, 2),
          entry(READINGS, 3),
          entry(CERTIFICATE, 2),
          entry(ACCOUNTS, 1),
          entry(PURCHASES, 1),
          entry(EDITION, 1),
          entry(DRAFT, 1),
          entry(REQUIREMENTS, 1),
          entry(SUPPLIERS, 1),
          entry(MEMORANDA, 1),
          entry(TENDERS, 1),
          entry(PROCEDURES, 1),
          entry(DELIVERIES, 1),
          entry(BILLS, 1),
          entry(PAYMENTS, 1),
          entry(RTI, 1),
          entry(POSTS, 1),
          entry(QUERIES, 1),
          entry(PILOTS, 1),
          entry(MODERATION, 1),
          entry(TRAINING, 1),
          entry(ROSTERS, 1));

  /** Reads a line: the day, the kind, its words, and what is said beside as {@code name=text}. */
  static StoryStep of(String line) {
    List<String> words = new ArrayList<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (String word : line.split(" ", -1)) {
      int sign = word.indexOf('=');
      if (sign > 0) {
        said.put(word.substring(0, sign), word.substring(sign + 1));
      } else {
        words.add(word);
      }
    }
    if (words.size() < 2 || WORDS.getOrDefault(words.get(1), -1) != words.size() - 2) {
      throw new IllegalArgumentException("no step of the story: " + line);
    }
    LocalDate day = LocalDate.parse(words.get(0));
    return new StoryStep(day, words.get(1), words.subList(2, words.size()), said);
  }

  String word(int index) {
    return words.get(index);
  }
}
