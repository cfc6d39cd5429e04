package org.govsm.portal.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What writers sent, and what of it a portal acknowledged. Safe for use by many threads. */
final class Acknowledged {

  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Set<String> contracts = ConcurrentHashMap.newKeySet();
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();
  private volatile long lastNanos = System.nanoTime();

  void send(String contract) {
    sent.add(contract);
  }

  void contract(String id) {
    contracts.add(id);
    lastNanos = System.nanoTime();
  }

  void file(String contract) {
    files.add(contract);
    lastNanos = System.nanoTime();
  }

  /** Counts an answer by its status, or by what happened in place of one. */
  void answer(String status) {
    answers.merge(status, 1, Integer::sum);
  }

  void strange(String what) {
    strange.add(what);
  }

  int size() {
    return contracts.size() + files.size();
  }

  long lastNanos() {
    return lastNanos;
  }

  boolean wasSent(String contract) {
    return sent.contains(contract);
  }

  Set<String> contracts() {
    return Set.copyOf(contracts);
  }

  Set<String> files() {
    return Set.copyOf(files);
  }

  Map<String, Integer> answers() {
    return new TreeMap<>(answers);
  }

  List<String> strange() {
    return new ArrayList<>(strange);
  }
}
