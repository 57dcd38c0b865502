package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose is whose: what a data set holds in a graph, and what others do.
 *
 * @param wording in which the server of the graph is asked
 * @param mine the record of the data set
 * @param holdings what it holds
 * @param others records of other data sets
 * @param claims what they hold
 */
record Records(
    Wording wording,
    LoadRecord mine,
    Held holdings,
    List<LoadRecord> others,
    List<? extends Held> claims) {

  /** Reads the records, and not yet what they hold. */
  static Records read(Transaction transaction, String dataset, Wording wording) {
    Map<String, LoadRecord> all = LoadRecord.readAll(transaction, wording);
    LoadRecord mine = all.getOrDefault(dataset, LoadRecord.NONE);
    all.remove(dataset);
    return new Records(wording, mine, new Holdings(), new ArrayList<>(all.values()), List.of());
  }

  /** With a list of all that they hold. */
  Records listed() {
    // Of two data sets without lists, neither can be told from the other: nothing is taken for one.
    Holdings holdings = mine.isUnlisted() && !others.isEmpty() ? new Holdings() : mine.holdings();
    return new Records(
        wording, mine, holdings, others, others.stream().map(LoadRecord::holdings).toList());
  }

  /** With what the data set holds beyond the claims of others. */
  Records with(Held unclaimed) {
    return new Records(wording, mine, unclaimed, others, List.of());
  }

  /** The labels that loads of this data set give to nodes and take from them. */
  Set<String> labels(Model model) {
    Set<String> labels = new HashSet<>(model.nodeTypes().keySet());
    labels.add(model.identity());
    model.nodeTypes().values().forEach(type -> labels.addAll(type.moreLabels()));
    holdings.nodeLabels().values().forEach(labels::addAll);
    return labels;
  }

  /** Whether a load of this data set may remove a node that no file has. */
  boolean mayRemoveNode(String id) {
    return holdings.hasNode(id) && claims.stream().noneMatch(claim -> claim.hasNode(id));
  }

  /** Whether a load of this data set may remove a relationship that no file has. */
  boolean mayRemoveRelationship(String type, String id) {
    return holdings.hasRelationship(type, id)
        && claims.stream().noneMatch(claim -> claim.hasRelationship(type, id));
  }

  /** Constraints and indexes of former models of this data set that no other data set needs. */
  Set<String> formerSchema(List<SchemaItem> items) {
    Set<String> former = new TreeSet<>(mine.texts(LoadRecord.SCHEMA));
    items.forEach(item -> former.remove(item.name()));
    others.forEach(other -> former.removeAll(other.texts(LoadRecord.SCHEMA)));
    return former;
  }
}
