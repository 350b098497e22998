package vn.wardpulse.rollup.topology.rules;

import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** A definition and the position in the catalogue's log of the event that made it; the highest position wins. */
public record Dated(long position, Definition definition) {

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
