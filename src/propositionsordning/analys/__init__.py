"""What the order can and cannot decide: simulation of one order, and how the outcome depends on the order.

Rankings are assumptions, not facts of the ärende: nothing here becomes part of a record. Orders are named by direction:
``fran_huvudforslag`` lists the huvudförslag first (theory's way), ``rostningsordning`` the first vote first (the
meeting's way); one is the other reversed.
"""
