package org.govsm.portal.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is to come out of the files of one month.
 *
 * @param month the month
 * @param facebookReach people whom the page reached
 * @param facebookEngagements reactions, comments and shares of its posts
 * @param instagramReach accounts that were reached
 * @param instagramEngagements likes, comments, shares and saves of its posts
 * @param videoViews mean of the videos
 * @param engagedViews mean of the videos by the count that YouTube called views before
 * @param accepted creatives that were accepted
 * @param spend rupees spent on media
 * @param queries queries that asked for an answer
 * @param answered those that were answered within 24 hours
 * @param clicks clicks on links of posts on X
 * @param theme what the month was about, in English
 * @param thema what the month was about, in Hindi
 */
record StoryMonth(
    YearMonth month,
    long facebookReach,
    long facebookEngagements,
    long instagramReach,
    long instagramEngagements,
    long videoViews,
    long engagedViews,
    long accepted,
    String spend,
    long queries,
    long answered,
    long clicks,
    String theme,
    String thema) {

  /** How many months before this one the story began. */
  int index() {
    return (month.getYear() - 2025) * 12 + month.getMonthValue() - 11;
  }

  String folder() {
    return month.toString();
  }

  LocalDate day(int day) {
    return month.atDay(day);
  }

  LocalDate end() {
    return month.plusMonths(1).atDay(1);
  }
}
