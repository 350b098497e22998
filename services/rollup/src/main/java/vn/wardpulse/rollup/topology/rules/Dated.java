package vn.wardpulse.rollup.topology.rules;

import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** A definition and the position in the catalogue's log of the event that made it; the highest position wins. */
public record Dated(long position, Definition definition) {

    /**
     * Whether this one counts where both are known. An indicator's rules after the boundary are a later generation's,
     * so the first of them counts only where none before it is known: in whatever order they come, the same one counts.
     */
    public boolean goesBefore(Dated other, long boundary) {
        if (!(definition instanceof Definition.RuleBook)) {
            return position > other.position;
        }
        boolean within = position <= boundary;
        boolean otherWithin = other.position <= boundary;
        if (within != otherWithin) {
            return within;
        }
        return within ? position > other.position : position < other.position;
    }

    public byte[] toBytes() {
        BinaryWriter out = new BinaryWriter().number(position);
        DefinitionCodec.write(out, definition);
        return out.toBytes();
    }

    public static Dated read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        return new Dated(in.number(), DefinitionCodec.read(in));
    }
}
