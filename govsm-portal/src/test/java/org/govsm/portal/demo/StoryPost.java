package org.govsm.portal.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An invented post. No platform gives such ids: those of YouTube end in a letter in which none of
 * its ids ends, those of X lie half a century ahead, those of Meta begin with 999.
 *
 * @param id its id
 * @param at when it went out, by the clock of the platform's files
 * @param title its title or text
 */
record StoryPost(String id, LocalDateTime at, String title) {

  static List<StoryPost> onFacebook(StoryMonth month) {
    return posts(month, "9990000000%ty%<tm%02d01", 9, 3, 8, 12, 17, 21, 26);
  }

  static List<StoryPost> onInstagram(StoryMonth month) {
    return posts(month, "999000000%ty%<tm%02d02", 18, 4, 9, 13, 18, 22, 27);
  }

  static List<StoryPost> onX(StoryMonth month) {
    return posts(month, "9000000000000%ty%<tm%02d", 0, 2, 7, 14, 20, 25);
  }

  static List<StoryPost> onYoutube(StoryMonth month) {
    return posts(month, "demo%ty%<tm%02dx", 0, 5, 11, 18, 24);
  }

  /** Twelve videos of October 2026 of the contract that came of the tender. */
  static List<StoryPost> aboutFood() {
    List<StoryPost> videos = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      String title =
          i % 2 == 0 ? "पोषण दिवस, भाग %d (नमूना)" : "Food for small children, part %d (demo)";
      videos.add(
          new StoryPost(
              String.format(Locale.ROOT, "food2610%02dx", i),
              LocalDateTime.of(2026, 10, 2 * i, 0, 0),
              String.format(Locale.ROOT, title, i)));
    }
    return videos;
  }

  private static List<StoryPost> posts(StoryMonth month, String id, int hour, int... days) {
    List<StoryPost> posts = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      LocalDateTime at = month.day(days[i]).atTime(hour, hour == 0 ? 0 : 10 + 7 * i);
      posts.add(new StoryPost(String.format(Locale.ROOT, id, at, i + 1), at, title(month, i)));
    }
    return posts;
  }

  private static String title(StoryMonth month, int number) {
    return switch (number) {
      case 0 -> month.theme() + ", part 1 (demo)";
      case 1 -> month.thema() + ": आवेदन कैसे करें (नमूना)";
      case 2 -> month.theme() + ": \"three steps\", one form (demo)";
      case 3 -> month.thema() + ", भाग 2: प्रश्न और उत्तर (नमूना)";
      case 4 -> "Last day on Friday, says the camp: " + month.theme() + " (demo)";
      default -> month.thema() + " — धन्यवाद (नमूना)";
    };
  }
}
