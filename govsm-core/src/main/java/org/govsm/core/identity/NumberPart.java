package org.govsm.core.identity;

import java.util.Optional;

/**
 * Part of a number that says something.
 *
 * @param name how it is asked for
 * @param at its first place, counted from 0
 * @param list the codes that it may have
 * @param states the system of codes of states that it is one of
 * @param soft whether an unknown state is only noted
 * @param least the smallest year that it may be
 */
record NumberPart(
    String name,
    int at,
    int length,
    Optional<CodeList> list,
    Optional<String> states,
    boolean soft,
    Optional<Integer> least) {

  String of(String number) {
    return number.substring(at, at + length);
  }
}
