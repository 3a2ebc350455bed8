"""The ärende: förslag that can be decided, yrkanden that want something with them."""
