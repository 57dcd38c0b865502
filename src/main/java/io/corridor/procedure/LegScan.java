package io.corridor.procedure;

import io.corridor.route.TransportNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neo4j.internal.kernel.api.PartitionedScan;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.ExecutionContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.BooleanValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** Reads the legs and containments of a store; one for each thread. */
final class LegScan {

  /** Relationships between two looks at whether the transaction is still open. */
  private static final int STRIDE = 1 << 14;

  private static final double METRES = 1000;

  private final KernelTransaction transaction;
  private final StoreTokens tokens;
  private final PropertySelection selection;
  private final int[] positions;
  private final LegKinds kinds = new LegKinds();
  private final Value[] values = new Value[StoreTokens.PROPERTIES.size()];

  LegScan(KernelTransaction transaction, StoreTokens tokens) {
    this.transaction = transaction;
    this.tokens = tokens;
    this.selection = tokens.selection();
    this.positions = tokens.positions();
  }

  /** All as the transaction sees it, with what it has not committed yet. */
  List<LegChunk> all() {
    var context = transaction.cursorContext();
    var memory = transaction.memoryTracker();
    try (var found = transaction.cursors().allocateRelationshipScanCursor(context, memory);
        var properties = transaction.cursors().allocatePropertyCursor(context, memory)) {
      transaction.dataRead().allRelationshipsScan(found);
      return List.of(chunk(found, properties));
    }
  }

  /** Parts of a scan that others take parts of at the same time, as long as there are any. */
  List<LegChunk> some(PartitionedScan<RelationshipScanCursor> scan, ExecutionContext own) {
    List<LegChunk> chunks = new ArrayList<>();
    var context = own.cursorContext();
    var memory = own.memoryTracker();
    try (var found = own.cursors().allocateRelationshipScanCursor(context, memory);
        var properties = own.cursors().allocatePropertyCursor(context, memory)) {
      while (scan.reservePartition(found, own)) {
        chunks.add(chunk(found, properties));
      }
    } finally {
      own.complete();
    }
    return chunks;
  }

  private LegChunk chunk(RelationshipScanCursor found, PropertyCursor properties) {
    LegChunk chunk = new LegChunk(kinds.all());
    int seen = 0;
    while (found.next()) {
      if (++seen % STRIDE == 0) {
        transaction.assertOpen();
      }
      int type = found.type();
      if (type == tokens.leg()) {
        leg(found, properties, chunk);
      } else if (type == tokens.locatedIn()) {
        chunk.containment(found.sourceNodeReference(), found.targetNodeReference());
      }
    }
    return chunk;
  }

  private void leg(RelationshipScanCursor found, PropertyCursor properties, LegChunk chunk) {
    Arrays.fill(values, Values.NO_VALUE);
    found.properties(properties, selection);
    while (properties.next()) {
      int key = properties.propertyKey();
      int position = key < positions.length ? positions[key] : -1;
      if (position >= 0) {
        values[position] = properties.propertyValue();
      }
    }
    chunk.leg(
        found.relationshipReference(),
        found.sourceNodeReference(),
        found.targetNodeReference(),
        metres(values[StoreTokens.KM]),
        kinds.of(values),
        values[StoreTokens.ONEWAY] instanceof BooleanValue oneway && oneway.booleanValue());
  }

  /** A length below zero tells nothing. */
  private static int metres(Value km) {
    return km instanceof NumberValue number && number.doubleValue() >= 0
        ? (int) Math.min(Integer.MAX_VALUE, Math.round(number.doubleValue() * METRES))
        : TransportNetwork.UNKNOWN;
  }
}
